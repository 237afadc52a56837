#!/usr/bin/env bash
# Does the manifest of an image have layers that its registry does not hold?
# Needs docker, and "docker login" to a private registry. On Windows: WSL or Git Bash.
# Exit code 0: no such layer. 3: found. 2: could not be run.
set -euo pipefail

COMMAND=check-layers
AS_JSON=false
FINDINGS=0
CHECKS_JSON=''
MANIFEST=''
COMPLAINTS=$(mktemp)

# Any other end, such as a fault of this script, is "could not be run" and never a pass.
# shellcheck disable=SC2317,SC2329
on_exit() {
  local code=$?
  rm -f "$COMPLAINTS"
  case $code in
    0 | 2 | 3 | 130 | 143) exit "$code" ;;
    *) exit 2 ;;
  esac
}
trap on_exit EXIT

json_string() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  printf '"%s"' "$text"
}

json_report() {
  printf '{"schemaVersion":1,"command":"%s","result":"%s","message":%s,"checks":[%s]}\n' \
    "$COMMAND" "$1" "$(json_string "$2")" "$CHECKS_JSON"
}

# check STATUS SUBJECT DETAIL
check() {
  if [ "$1" = FAIL ]; then FINDINGS=$((FINDINGS + 1)); fi
  if "$AS_JSON"; then
    CHECKS_JSON+="${CHECKS_JSON:+,}{\"status\":\"$1\",\"subject\":$(json_string "$2"),\"detail\":$(json_string "$3")}"
  else
    printf '%-4s  %-48s  %s\n' "$1" "$2" "$3"
  fi
}

cannot_run() {
  if "$AS_JSON"; then json_report error "$1"; fi
  printf '%s: %s\n' "$COMMAND" "$1" >&2
  exit 2
}

# cannot_read IMAGE COMPLAINT
cannot_read() {
  cannot_run "$(printf 'the manifest of %s could not be read: %s' "$1" "$2")"
}

# The values of a JSON text, one a line: path, tab, value as it is written.
flatten() {
  { grep -oE '"([^"\\]|\\.)*"|[][{}:,]|[^][{}:,"[:space:]]+' || true; } | awk '
    function path(  result, level) {
      for (level = 1; level <= depth; level++) result = result "/" at[level]
      return result
    }
    /^[{[]$/ { kind[++depth] = $0; at[depth] = 0; is_key = ($0 == "{"); next }
    /^[]}]$/ { depth--; next }
    /^:$/ { is_key = 0; next }
    /^,$/ { if (kind[depth] == "{") is_key = 1; else at[depth]++; next }
    {
      if (/^"/) $0 = substr($0, 2, length($0) - 2)
      if (is_key) at[depth] = $0
      else print path() "\t" $0
    }'
}

# rows LIST KEY…
rows() {
  local list=$1
  shift
  awk -F '\t' -v list="$list" -v keys="$*" '
    BEGIN { wanted = split(keys, key, " ") }
    { split($1, at, "/") }
    at[2] == list {
      row = at[3] + 1
      if (row > count) count = row
      value[row, substr($1, length("/" list "/" at[3] "/") + 1)] = $2
    }
    END {
      for (row = 1; row <= count; row++) {
        for (i = 1; i <= wanted; i++) printf "%s%s", value[row, key[i]], (i < wanted ? "|" : "\n")
      }
    }' <<<"$MANIFEST"
}

read_manifest() {
  local image=$1 json
  if ! json=$(DOCKER_CLI_EXPERIMENTAL=enabled docker manifest inspect "$image" </dev/null 2>"$COMPLAINTS"); then
    cannot_read "$image" "$(LC_ALL=C tr -s '[:cntrl:]' ' ' <"$COMPLAINTS")"
  fi
  MANIFEST=$(flatten <<<"$json")
}

# A layer is foreign by its media type, or by URLs from where it is to be fetched.
check_layers() {
  local image=$1 digest type url count=0 before=$FINDINGS
  while IFS='|' read -r digest type url; do
    count=$((count + 1))
    case $type$url in
      *.foreign.* | *nondistributable* | *://*)
        check FAIL "$image" "$(printf '%s is fetched from elsewhere, not from the registry; media type %s; URL %s' "$digest" "$type" "${url:--}")"
        ;;
    esac
  done <<<"$(rows layers digest mediaType urls/0)"
  if [ "$FINDINGS" -eq "$before" ]; then
    check PASS "$image" "$(printf 'no foreign layers; layers: %d' "$count")"
  fi
}

repository_of() {
  local name=${1%%@*} last
  last=${name##*/}
  printf '%s' "${name%"$last"}${last%%:*}"
}

# Only Windows images have such layers; an entry that names no platform is looked into too.
check_image() {
  local image=$1 images digest os looked=false
  read_manifest "$image"
  images=$(rows manifests digest platform/os)
  if [ -z "$images" ]; then
    case $MANIFEST in
      */layers/0/digest$'\t'*) check_layers "$image" ;;
      *) cannot_read "$image" 'this is no manifest of an image' ;;
    esac
    return
  fi
  while IFS='|' read -r digest os; do
    case $os in
      '' | windows)
        looked=true
        check_image "$(repository_of "$image")@$digest"
        ;;
    esac
  done <<<"$images"
  if ! "$looked"; then check PASS "$image" 'no image for Windows'; fi
}

usage() {
  printf '%s\n' 'check-layers.sh [--json] IMAGE…: looks for foreign (nondistributable) layers; --json prints one JSON document'
}

IMAGES=()
while [ $# -gt 0 ]; do
  case $1 in
    --json) AS_JSON=true ;;
    -h | --help)
      usage
      exit 0
      ;;
    -* | '')
      usage >&2
      exit 2
      ;;
    *) IMAGES+=("$1") ;;
  esac
  shift
done
if [ "${#IMAGES[@]}" -eq 0 ]; then
  usage >&2
  exit 2
fi
command -v docker >/dev/null || cannot_run 'docker was not found'

for image in "${IMAGES[@]}"; do check_image "$image"; done

result=passed code=0
message='No foreign layers.'
if [ "$FINDINGS" -gt 0 ]; then
  result=findings code=3
  message=$(printf 'Foreign layers: %d. Look for FAIL above.' "$FINDINGS")
fi
if "$AS_JSON"; then json_report "$result" "$message"; else printf '\n%s\n' "$message"; fi
exit "$code"
