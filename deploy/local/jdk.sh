# Sourced by the scripts beside it. Finds a JDK 25 or later and a Maven 3.9 or later, or says in a sentence what is missing.
# Sets root, state, JAVA_HOME and maven.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
state=${PROBITY_STATE:-$root/.probity}
maven_version=3.9.16

# give_up CODE SENTENCE
give_up() {
    echo "$2" >&2
    exit "$1"
}

# A JDK is named by its folder; the release file saves starting each one.
is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$version" ] || version=$("$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ -n "$version" ] && [ "$version" -ge 25 ]
}

jdk_candidates() {
    [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
    local java resolved
    for java in $(type -ap java); do
        resolved=$(dirname "$(dirname "$(readlink -f "$java")")")
        echo "$resolved"
        ls -d "$(dirname "$resolved")"/*/ 2>/dev/null
    done
    ls -d /usr/lib/jvm/*/ /usr/java/*/ /opt/java/*/ /opt/jdk*/ /usr/local/jdk*/ /Library/Java/JavaVirtualMachines/*/Contents/Home/ \
        ~/.sdkman/candidates/java/*/ ~/.jdks/*/ ~/.local/share/mise/installs/java/*/ ~/.asdf/installs/java/*/ 2>/dev/null
}

find_jdk() {
    local candidate
    while read -r candidate; do
        if is_jdk_25 "${candidate%/}"; then
            export JAVA_HOME=${candidate%/}
            return
        fi
    done < <(jdk_candidates)
    give_up 3 "No JDK 25 or later found: install one (for example Temurin 25), or set JAVA_HOME to its folder."
}

is_maven_39() {
    local version
    version=$("$1" -v 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    [ -n "$version" ] || return 1
    set -- $version
    [ "$1" -gt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -ge 9 ]; }
}

# An older Maven is good enough to fetch a newer one; the JDK's own jar tool unpacks it.
fetch_maven() {
    local folder=$1 part=$state/maven.part
    rm -rf "$part" && mkdir -p "$part" || give_up 5 "The folder $state cannot be written to."
    echo "Fetching Maven $maven_version (once)"
    (cd "$part" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
        -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin -DoutputDirectory="$part" >"$part/log" 2>&1) ||
        give_up 3 "Maven $maven_version could not be fetched with $(type -p mvn): see $part/log, or install Maven 3.9 or later."
    (cd "$part" && "$JAVA_HOME/bin/jar" -xf apache-maven-*.zip && chmod +x apache-maven-$maven_version/bin/mvn) ||
        give_up 3 "Maven $maven_version could not be unpacked in $part: is the disk full?"
    mkdir -p "$(dirname "$folder")" && rm -rf "$folder" && mv "$part/apache-maven-$maven_version" "$folder" && rm -rf "$part"
}

find_maven() {
    maven=$state/maven/$maven_version/bin/mvn
    [ ! -x "$maven" ] || return 0
    type -p mvn >/dev/null || give_up 3 "No Maven found: install one (Debian: apt-get install maven), any version from 3.6 on will do."
    if is_maven_39 mvn; then
        maven=$(type -p mvn)
    else
        fetch_maven "$state/maven/$maven_version"
    fi
}

find_jdk
