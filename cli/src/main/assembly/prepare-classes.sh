#!/bin/sh
# Keeps the classes that a run of the distribution in $1 loads, in the form that the JVM of JAVA_HOME
# starts with fastest. The distribution works without: a JVM that cannot do this is no error.

cd "$1/lib" || exit 1

# A JVM knows the jars of an archive by their size and time, which are the same after every build.
rm -f hextet-*.jsa hextet-*.aot

version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$JAVA_HOME/release" 2>/dev/null)
[ -n "$version" ] || exit 0
if [ "$version" -ge 25 ]; then
  option=-XX:AOTCacheOutput=hextet-$version.aot
else
  option=-XX:ArchiveClassesAtExit=hextet-$version.jsa
fi

HEXTET_JAVA_OPTS=$option ../bin/hextet version </dev/null >../../prepare-classes.log 2>&1
exit 0
