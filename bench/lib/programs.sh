# shellcheck shell=bash
# The programs that are timed: the native binary, an empty native program, and the jar with and without its cache.
# Sourced by bench/run; sets native, empty, cached and bare, each empty where there is no such program.

# The native binary: that of -b, else target/onrecord.
find_native() {
    native=${binary:-$root/target/onrecord}
    if ! [ -x "$native" ]; then
        [ -z "$binary" ] || fail 69 "there is no program $binary"
        say "there is no native binary, so it is left out; build it with: GRAALVM_HOME=... mvn -Pnative package"
        native=
    elif [ -z "$binary" ] && [ -n "$(find "$root/pom.xml" "$root/src/main" "$root/facts" -newer "$native" -type f -print -quit)" ]; then
        say "target/onrecord is older than its sources"
    fi
}

# The least that a native program can take: one that does nothing, built with the options of the program and kept.
native_options=src/main/resources/META-INF/native-image/org.onrecord/onrecord/native-image.properties
find_empty() {
    local home=${GRAALVM_HOME:-$root/target/graalvm} options key
    empty=
    [ -n "$native" ] || return 0
    mapfile -t options < <(sed -n 's/^ *\(Args = \)\?\(-[^ ]*\) \\$/\2/p' "$root/$native_options" | grep -v initialize-at)
    empty=$root/target/bench/empty
    if ! [ -x "$home/bin/native-image" ]; then
        [ -x "$empty" ] && return 0
        say "GRAALVM_HOME names no GraalVM, so an empty native program is left out"
        empty=
        return 0
    fi
    key="$("$home/bin/native-image" --version | head -n 1) ${options[*]}"
    [ -x "$empty" ] && [ "$(cat "$empty.key" 2>/dev/null)" = "$key" ] && return 0
    say 'building an empty native program, which takes a minute or two'
    mkdir -p "$root/target/bench/classes"
    printf 'void main() {}\n' >"$work/Empty.java"
    "$home/bin/javac" -d "$root/target/bench/classes" "$work/Empty.java"
    "$home/bin/native-image" -cp "$root/target/bench/classes" "${options[@]}" -o "$empty" Empty >"$work/empty.log" 2>&1 ||
        fail 70 "the empty native program could not be built: $(cat "$work/empty.log")"
    printf '%s\n' "$key" >"$empty.key"
}

# Copies of the project, so that no native binary there is started instead. The first start of one makes its cache, and
# builds the program if the project has none that is fresh; in the other, making a cache came to nothing.
find_jar() {
    mkdir -p "$work/cached/src" "$work/cached/target"
    cp -Rp "$root/bin" "$root/facts" "$root/pom.xml" "$root/LICENSE" "$work/cached/"
    cp -Rp "$root/src/main" "$work/cached/src/"
    if [ -f "$root/target/onrecord.jar" ]; then
        cp -p "$root/target/onrecord.jar" "$work/cached/target/"
    fi
    cached=$work/cached/bin/onrecord
    "$cached" --version >/dev/null
    cp -Rp "$work/cached" "$work/bare"
    rm -f "$work/bare/target/onrecord.aot"
    bare=$work/bare/bin/onrecord
}
