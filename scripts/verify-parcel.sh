#!/bin/sh
# Verifies one parcel with minisign, sha256sum, age and unzip alone, without any code of Lucarne. It was written from the
# text of the format, not from the program, so that each can be checked against the other.
#
#   verify-parcel.sh FOLDER PUBLIC_KEY              a folder that holds LUCARNE, with one parcel and nothing else
#   verify-parcel.sh FILE.zip PUBLIC_KEY            the same as one file
#   verify-parcel.sh FILE.age PUBLIC_KEY IDENTITY   a sealed parcel
#
# Exit code: 0 it stands, 1 it does not, 2 wrong use. Files cut into chunks are not handled (exit code 2).
set -eu
LC_ALL=C
export LC_ALL

no() { echo "refused: $*"; exit 1; }
wrong() { echo "$*" >&2; exit 2; }

[ $# -ge 2 ] || wrong "usage: verify-parcel.sh FOLDER|FILE PUBLIC_KEY [IDENTITY]"
given=$1 key=$2 identity=${3:-}
[ -e "$given" ] || wrong "$given: there is no such file"
[ -f "$key" ] || wrong "$key: there is no such file"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# From whatever was given to a folder.
recipient=
case $(head -c 21 "$given" 2>/dev/null || true) in
age-encryption.org/v1)
    [ -f "$identity" ] || wrong "a sealed parcel needs IDENTITY"
    recipient=$(age-keygen -y "$identity")
    age -d -i "$identity" -o "$work/inner.zip" "$given" 2>/dev/null || no "age does not open it"
    size=$(wc -c <"$work/inner.zip")
    class=65536
    while [ "$class" -lt "$size" ] && [ "$class" -lt 16777216 ]; do class=$((class * 2)); done
    [ "$class" -ge "$size" ] || class=$(((size + 16777215) / 16777216 * 16777216))
    [ "$size" -eq "$class" ] || no "not of a size class"
    given=$work/inner.zip
    ;;
esac
if [ -f "$given" ]; then
    unzip -q -d "$work/tree" "$given" >/dev/null 2>&1 </dev/null || no "unzip does not open it"
    given=$work/tree
fi
root=$given/LUCARNE
[ -d "$root" ] || no "no folder LUCARNE"
if [ -n "$recipient" ]; then
    [ -f "$root/zz-pad" ] || no "no padding"
    [ "$(tr -d '\000' <"$root/zz-pad" | wc -c)" -eq 0 ] || no "the padding is not zeros"
    rm "$root/zz-pad"
fi

# The manifest: its first bytes, before anything else.
set -- "$root"/m/*
[ $# -eq 1 ] && [ -d "$1" ] || no "not exactly one parcel"
own=$1
id=${own##*/}
manifest=$own/manifest.json
signature=$manifest.minisig
[ -f "$manifest" ] || no "no manifest"
[ -f "$signature" ] || no "no signature"
kind=
for one in content ack registry update results roster transfer recovery; do
    begin="{\"lucarne\":\"LUCARNE1/$one\",\"id\":\"$id\","
    [ "$(head -c "${#begin}" "$manifest" | tr -d '\000')" = "$begin" ] && kind=$one
done
[ -n "$kind" ] || no "the manifest does not begin right"
[ "$(wc -c <"$manifest")" -le 16777216 ] || no "the manifest is too large"

# The signature file: four lines, one of two first lines, one way to write base 64, prehashed only.
[ "$(wc -c <"$signature")" -le 1024 ] || no "the signature file is too large"
[ "$(wc -l <"$signature")" -eq 4 ] || no "not four lines"
[ "$(tail -c 1 "$signature" | od -An -tx1 | tr -d ' ')" = 0a ] || no "no end of the last line"
[ "$(tr -d '\040-\176\n' <"$signature" | wc -c)" -eq 0 ] || no "strange bytes in the signature file"
case $(sed -n 1p "$signature") in
"untrusted comment: signature from LUCARNE" | "untrusted comment: signature from minisign secret key") ;;
*) no "an unknown untrusted comment" ;;
esac
for line in 2 4; do
    text=$(sed -n ${line}p "$signature")
    again=$(printf %s "$text" | base64 -d 2>/dev/null | base64 -w0) || no "not base 64"
    [ "$text" = "$again" ] || no "base 64 written in another way"
done
[ "$(sed -n 3p "$signature")" = "trusted comment: LUCARNE1/$kind $id" ] || no "signed for another parcel"
minisign -VHqm "$manifest" -x "$signature" -p "$key" >/dev/null 2>&1 || no "minisign refuses the signature"

# Only now is the manifest looked into.
grep -q '"chunks":' "$manifest" && wrong "this script does not handle files in chunks"
case $kind in
content | ack | registry | update)
    [ -z "$recipient" ] || no "this kind is never sealed"
    zeros=00000000000000000000000000000000
    hash=$({ printf 'LUCARNE1/id\000'; sed "1s/\"id\":\"$id\"/\"id\":\"$zeros\"/" "$manifest"; } | sha256sum)
    [ "$(printf %.32s "$hash")" = "$id" ] || no "the id is not that of the content"
    ;;
*)
    [ -n "$recipient" ] || no "this kind travels sealed only"
    grep -q "\"to\":\[[^]]*\"$recipient\"" "$manifest" || no "not addressed to this identity"
    ;;
esac
files=$work/files
grep -o '"size":[0-9]*,"sha256":"[0-9a-f]*"' "$manifest" |
    sed 's/"size":\([0-9]*\),"sha256":"\(.*\)"/\2 \1/' >"$files" || true
total=$(awk '{ sum += $2 } END { printf "%d", sum }' "$files")
grep -q "\"total\":{\"files\":$(wc -l <"$files"),\"bytes\":$total}" "$manifest" || no "the total is wrong"

# Every blob, by its bytes.
sort -u "$files" >"$work/blobs"
bytes=0
: >"$work/sums"
: >"$work/expected"
while read -r hash size; do
    name=b/$(printf %.2s "$hash")/$hash
    [ -f "$root/$name" ] || no "$name is missing"
    [ "$(wc -c <"$root/$name")" -eq "$size" ] || no "$name has another size"
    [ "$(sha256sum <"$root/$name" | cut -c 1-64)" = "$hash" ] || no "$name is changed"
    bytes=$((bytes + size))
    echo "$hash  $name" >>"$work/sums"
    echo "./$name" >>"$work/expected"
done <"$work/blobs"
if [ -f "$own/SHA256SUMS" ]; then
    cmp -s "$work/sums" "$own/SHA256SUMS" || no "SHA256SUMS does not agree"
    [ ! -s "$work/sums" ] || (cd "$root" && sha256sum -c --quiet --strict "m/$id/SHA256SUMS" >/dev/null 2>&1) ||
        no "sha256sum -c finds a fault"
    echo "./m/$id/SHA256SUMS" >>"$work/expected"
fi
printf 'LUCARNE1/complete %s %d %d\n' "$(sha256sum <"$manifest" | cut -c 1-64)" "$(wc -l <"$work/blobs")" "$bytes" \
    >"$work/complete"
cmp -s "$work/complete" "$own/COMPLETE" || no "COMPLETE is missing or wrong"

# Nothing else lies there.
printf './m/%s/%s\n' "$id" manifest.json "$id" manifest.json.minisig "$id" COMPLETE >>"$work/expected"
(cd "$root" && find . -type f ! -path ./READ-ME.TXT ! -path ./STICK.TXT) | sort >"$work/found"
sort "$work/expected" | cmp -s - "$work/found" || no "other files lie there"
[ -z "$(find "$root" ! -type f ! -type d)" ] || no "something is neither a file nor a folder"
echo "stands: $kind $id"
