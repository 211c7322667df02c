#!/bin/sh
# Creates the key stores of the tests, in the current folder: an authority, and the certificates of servers. The authority is
# trusted by the tests alone. The password is public.
set -eu
rm -f ./*.p12
key() { keytool -genkeypair -storepass changeit -keyalg EC -groupname secp256r1 "$@"; }
sign() {
  name=$1
  shift
  key -alias server -keystore "$name.p12" -dname CN="$name"
  keytool -certreq -alias server -keystore "$name.p12" -storepass changeit |
    keytool -gencert -alias authority -keystore authority.p12 -storepass changeit -rfc "$@" >"$name.pem"
  keytool -exportcert -alias authority -keystore authority.p12 -storepass changeit -rfc >>"$name.pem"
  keytool -importcert -noprompt -alias server -keystore "$name.p12" -storepass changeit -file "$name.pem"
  rm "$name.pem"
}
key -alias authority -keystore authority.p12 -dname CN=authority -ext bc:c -validity 36500
sign valid -validity 36500 -ext san=dns:localhost,ip:127.0.0.1,ip:::1
sign expired -startdate 2020/01/01 -validity 1 -ext san=dns:localhost,ip:127.0.0.1,ip:::1
sign future -startdate 2100/01/01 -validity 1 -ext san=dns:localhost,ip:127.0.0.1,ip:::1
sign other-host -validity 36500 -ext san=dns:other.example.org
key -alias server -keystore unknown.p12 -dname CN=unknown -validity 36500 -ext san=dns:localhost,ip:127.0.0.1,ip:::1
