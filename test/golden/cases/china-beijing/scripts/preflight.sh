#!/usr/bin/env bash
# Before deployment, read-only, from anywhere: does the account have what this project needs?
# Exit code 0: all passed. 3: findings. 2: the checks could not be run.
set -euo pipefail

COMMAND=preflight
REGION='cn-north-1'
PARTITION='aws-cn'
ZONES=('cn-north-1a' 'cn-north-1b')
INTERFACE_SERVICES=(
  'cn.com.amazonaws.cn-north-1.ecr.api'
  'cn.com.amazonaws.cn-north-1.ecr.dkr'
  'com.amazonaws.cn-north-1.logs'
)
GATEWAY_SERVICES=(
  'com.amazonaws.cn-north-1.s3'
)

# --- Report

AS_JSON=false
FINDINGS=0
CHECKS_JSON=''
SCRATCH=''

# Any other end, such as a fault of this script, is "could not be run" and never a pass.
# shellcheck disable=SC2317,SC2329
on_exit() {
  local code=$?
  if [ -n "$SCRATCH" ]; then rm -rf "$SCRATCH"; fi
  case $code in
    0 | 2 | 3 | 130 | 143) exit "$code" ;;
    *) exit 2 ;;
  esac
}
trap on_exit EXIT
SCRATCH=$(mktemp -d)
COMPLAINTS=$SCRATCH/complaints

json_string() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  text=${text//$'\t'/\\t}
  text=${text//[[:cntrl:]]/}
  printf '"%s"' "$text"
}

# check STATUS SUBJECT DETAIL
check() {
  local status=$1 subject=$2 detail=$3
  if [ "$status" = FAIL ]; then FINDINGS=$((FINDINGS + 1)); fi
  if "$AS_JSON"; then
    CHECKS_JSON+="${CHECKS_JSON:+,}{\"status\":\"$status\",\"subject\":$(json_string "$subject"),\"detail\":$(json_string "$detail")}"
  else
    printf '%-4s  %-48s  %s\n' "$status" "$subject" "$detail"
  fi
}

json_report() {
  printf '{"schemaVersion":1,"command":%s,"region":%s,"result":"%s","message":%s,"checks":[%s]}\n' \
    "$(json_string "$COMMAND")" "$(json_string "$REGION")" "$1" "$(json_string "$2")" "$CHECKS_JSON"
}

cannot_run() {
  if "$AS_JSON"; then json_report error "$1"; fi
  printf '%s: %s\n' "$COMMAND" "$1" >&2
  exit 2
}

finish() {
  local result=passed code=0 message
  message='All checks passed.'
  if [ "$FINDINGS" -gt 0 ]; then
    result=findings
    code=3
    message=$(printf 'Findings: %d. Look for FAIL above.' "$FINDINGS")
  fi
  if "$AS_JSON"; then json_report "$result" "$message"; else printf '\n%s\n' "$message"; fi
  exit "$code"
}

contains_word() {
  local words=${1//$'\n'/ }
  case " $words " in
    *" $2 "*) return 0 ;;
    *) return 1 ;;
  esac
}

# --- AWS CLI

# ask_aws QUERY COMMAND...: the answer of the AWS CLI is in ANSWER, what it printed on standard error in COMPLAINT.
# Every page of an answer begins with a word of ours: without it nothing was read, which is not the same as no results.
ANSWER=''
COMPLAINT=''
ask_aws() {
  local query=$1 code=0
  shift
  ANSWER=$(AWS_PAGER='' aws "$@" --region "$REGION" --query "['ANSWER:',$query]" --output text 2>"$COMPLAINTS") || code=$?
  COMPLAINT=$(cat "$COMPLAINTS")
  COMPLAINT=${COMPLAINT#$'\n'}
  if [ "$code" -ne 0 ]; then
    COMPLAINT=${COMPLAINT:-$(printf 'exit code %d, and no message' "$code")}
    return 1
  fi
  case $ANSWER in
    'ANSWER:'*) ;;
    *)
      COMPLAINT=$(printf 'this is no answer: %s' "${ANSWER:0:200} $COMPLAINT")
      return 1
      ;;
  esac
  ANSWER=${ANSWER//$'\r'/}
  ANSWER=${ANSWER//$'\t'/ }$'\n'
  ANSWER=${ANSWER//ANSWER:?/}
  ANSWER=${ANSWER%$'\n'}
  if [ "$ANSWER" = None ]; then ANSWER=''; fi
}

call_failed() {
  cannot_run "$(printf '%s failed: %s' "aws $1 $2" "$COMPLAINT")"
}

need_aws() {
  ask_aws "$@" || call_failed "$2" "$3"
}

check_caller() {
  local partition
  command -v aws >/dev/null || cannot_run 'the AWS CLI (aws) was not found; install it and try again'
  need_aws Arn sts get-caller-identity
  partition=${ANSWER#arn:}
  partition=${partition%%:*}
  if [ "$partition" != "$PARTITION" ]; then
    cannot_run "$(printf 'these credentials are of the partition %s, and this project is for %s' "$partition" "$PARTITION")"
  fi
  check PASS 'caller identity' "$ANSWER"
}

# --- Checks

check_zones() {
  local zone
  need_aws "AvailabilityZones[?State=='available'].ZoneName" ec2 describe-availability-zones
  for zone in "${ZONES[@]}"; do
    if contains_word "$ANSWER" "$zone"; then
      check PASS "$zone" 'the account has this Availability Zone'
    else
      check FAIL "$zone" "$(printf 'not available to this account, which has: %s' "$ANSWER")"
    fi
  done
}

# An unknown service is a finding; any other error of the call means that nothing was checked.
service_is_known() {
  if ask_aws "$2" ec2 describe-vpc-endpoint-services --service-names "$1"; then
    if [ -n "$ANSWER" ]; then return 0; fi
  else
    case $COMPLAINT in
      *InvalidServiceName*) ;;
      *) call_failed ec2 describe-vpc-endpoint-services ;;
    esac
  fi
  check FAIL "$1" "$(printf 'no such endpoint service in %s' "$REGION")"
  return 1
}

check_interface_service() {
  local service=$1 zone missing=''
  service_is_known "$service" "ServiceDetails[?ServiceType[?ServiceType=='Interface']].AvailabilityZones[]" || return 0
  for zone in "${ZONES[@]}"; do
    contains_word "$ANSWER" "$zone" || missing+=" $zone"
  done
  if [ -z "$missing" ]; then
    check PASS "$service" "$(printf 'offered in %s' "${ZONES[*]}")"
  else
    check FAIL "$service" "$(printf 'not offered in %s, only in: %s' "${missing# }" "$ANSWER")"
  fi
}

check_gateway_service() {
  service_is_known "$1" "ServiceDetails[?ServiceType[?ServiceType=='Gateway']].ServiceName" || return 0
  check PASS "$1" 'offered as a gateway endpoint'
}

usage() {
  printf '%s\n' 'preflight.sh [--json]: read-only checks before deployment; --json prints one JSON document'
}

while [ $# -gt 0 ]; do
  case $1 in
    --json) AS_JSON=true ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  shift
done

check_caller
check_zones
for service in "${INTERFACE_SERVICES[@]}"; do check_interface_service "$service"; done
for service in "${GATEWAY_SERVICES[@]}"; do check_gateway_service "$service"; done
finish
