#!/bin/sh
# Keeps the classes that a run of the distribution in $1 loads, in the form that the JVM of JAVA_HOME
# starts with fastest. The run is one that changes a thing of the example in $2, on the sandbox: it
# reads, plans, calls and prints. The distribution works without all this, so a JVM that cannot do it
# is no error.

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

example=$1/../prepare-classes
rm -rf "$example"
mkdir "$example" && cp "$2/stack.yml" "$2/vars.yml" "$example" || exit 1
unset AWS_PROFILE AWS_REGION AWS_DEFAULT_REGION HEXTET_JAVA_OPTS

apply() {
  ../bin/hextet apply "$example/stack.yml" -l "$example/vars.yml" --sandbox --auto-approve "$@" \
    </dev/null >>"$example/log" 2>&1
}
apply
other_key='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJCAzQcoJyhJ0oRzIyS6Ht6Ms8fZnjGcp0Sgx3rIs9dX other'
HEXTET_JAVA_OPTS=$option apply -v "ssh_public_key=$other_key"
exit 0
