#!/usr/bin/env bash
# After deployment. --api, from anywhere: are the endpoints, routes and rules as they should be?
# --in-vpc, on a host or in a container of the VPC: do the names lead to private addresses that answer?
# Exit code 0: all passed. 3: findings. 2: the checks could not be run.
set -euo pipefail

COMMAND=verify
NAME='london-external'
REGION='eu-west-2'
PARTITION='aws'
ZONES=('eu-west-2a' 'eu-west-2b')
APP_SUBNET_CIDRS=('10.0.0.0/21' '10.0.32.0/21')
CLIENT_CIDRS=('192.168.0.0/16')
INTERFACE_SERVICES=(
  'com.amazonaws.eu-west-2.ecr.api'
  'com.amazonaws.eu-west-2.ecr.dkr'
  'com.amazonaws.eu-west-2.ecs-agent'
  'com.amazonaws.eu-west-2.ecs-telemetry'
  'com.amazonaws.eu-west-2.ecs'
  'com.amazonaws.eu-west-2.logs'
  'com.amazonaws.eu-west-2.ssm'
  'com.amazonaws.eu-west-2.ssmmessages'
  'com.amazonaws.eu-west-2.s3'
)
GATEWAY_SERVICES=(
  'com.amazonaws.eu-west-2.s3'
)
# The asterisk is the wildcard of the registry: it stands for the account.
PRIVATE_HOSTS=(
  'api.ecr.eu-west-2.amazonaws.com'
  '*.dkr.ecr.eu-west-2.amazonaws.com'
  'ecs-a.eu-west-2.amazonaws.com'
  'ecs-t.eu-west-2.amazonaws.com'
  'ecs.eu-west-2.amazonaws.com'
  'logs.eu-west-2.amazonaws.com'
  'ssm.eu-west-2.amazonaws.com'
  'ssmmessages.eu-west-2.amazonaws.com'
)
GATEWAY_HOSTS=(
  's3.eu-west-2.amazonaws.com'
)
REGISTRY_DOMAIN='dkr.ecr.eu-west-2.amazonaws.com'

# --- Report

AS_JSON=false
FINDINGS=0
CHECKS_JSON=''
SCRATCH=$(mktemp -d)
COMPLAINTS=$SCRATCH/complaints

# Any other end, such as a fault of this script, is "could not be run" and never a pass.
# shellcheck disable=SC2317,SC2329
on_exit() {
  local code=$?
  rm -rf "$SCRATCH"
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
  text=${text//$'\n'/\\n}
  text=${text//$'\t'/\\t}
  text=${text//$'\r'/}
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
  case " $1 " in
    *" $2 "*) return 0 ;;
    *) return 1 ;;
  esac
}

# --- Checks with the AWS CLI (--api)

# The answer of the AWS CLI is in ANSWER, what it printed on standard error in COMPLAINT.
ANSWER=''
COMPLAINT=''
ask_aws() {
  local code=0
  ANSWER=$(AWS_PAGER='' aws "$@" --region "$REGION" --output text 2>"$COMPLAINTS") || code=$?
  COMPLAINT=$(cat "$COMPLAINTS")
  COMPLAINT=${COMPLAINT#$'\n'}
  ANSWER=${ANSWER//$'\t'/ }
  if [ "$ANSWER" = None ]; then ANSWER=''; fi
  return "$code"
}

need_aws() {
  ask_aws "$@" || cannot_run "$(printf '%s failed: %s' "aws $1 $2" "$COMPLAINT")"
}

check_caller() {
  local partition
  command -v aws >/dev/null || cannot_run 'the AWS CLI (aws) was not found; install it and try again'
  need_aws sts get-caller-identity --query Arn
  partition=${ANSWER#arn:}
  partition=${partition%%:*}
  if [ "$partition" != "$PARTITION" ]; then
    cannot_run "$(printf 'these credentials are of the partition %s, and this project is for %s' "$partition" "$PARTITION")"
  fi
  check PASS 'caller identity' "$ANSWER"
}

VPC_ID=''
STACK_NAME=$NAME

find_vpc() {
  if [ -n "$VPC_ID" ]; then return; fi
  local folder
  folder=$(cd "$(dirname "${BASH_SOURCE[0]:-.}")/.." && pwd)/terraform
  if command -v terraform >/dev/null; then
    VPC_ID=$(terraform -chdir="$folder" output -raw vpc_id 2>/dev/null) || VPC_ID=''
    case $VPC_ID in
      vpc-*) return ;;
      *) VPC_ID='' ;;
    esac
  fi
  if ask_aws cloudformation describe-stacks --stack-name "$STACK_NAME" \
    --query "Stacks[0].Outputs[?OutputKey=='VpcId'].OutputValue"; then
    VPC_ID=$ANSWER
  fi
  if [ -z "$VPC_ID" ]; then
    cannot_run "$(printf 'no VPC found: no deployment of %s is known here; name the VPC with --vpc-id. %s' "$STACK_NAME" "$COMPLAINT")"
  fi
}

check_vpc_attribute() {
  local attribute=$1 query=$2
  need_aws ec2 describe-vpc-attribute --vpc-id "$VPC_ID" --attribute "$attribute" --query "$query"
  if [ "$ANSWER" = True ]; then
    check PASS "$VPC_ID $attribute" 'on'
  else
    check FAIL "$VPC_ID $attribute" 'off: private DNS names need it'
  fi
}

# What later checks need of the endpoint is in the variables ENDPOINT_*.
find_endpoint() {
  local service=$1 type=$2 endpoint state
  need_aws ec2 describe-vpc-endpoints --filters "Name=vpc-id,Values=$VPC_ID" "Name=service-name,Values=$service" \
    --query "VpcEndpoints[?VpcEndpointType=='$type' && State!='deleted'] | [0].[VpcEndpointId,State,PrivateDnsEnabled,
      join(',',['subnets',join(',',SubnetIds||\`[]\`)]),join(',',['groups',join(',',Groups[].GroupId||\`[]\`)]),
      join(',',['tables',join(',',RouteTableIds||\`[]\`)])]"
  read -r endpoint state ENDPOINT_DNS ENDPOINT_SUBNETS ENDPOINT_GROUPS ENDPOINT_TABLES <<<"$ANSWER"
  ENDPOINT_SUBNETS=$(words_after subnets, "$ENDPOINT_SUBNETS")
  ENDPOINT_GROUPS=$(words_after groups, "$ENDPOINT_GROUPS")
  ENDPOINT_TABLES=$(words_after tables, "$ENDPOINT_TABLES")
  case $endpoint in
    vpce-*) ;;
    *)
      check FAIL "$service" "$(printf 'no endpoint of this service in %s' "$VPC_ID")"
      return 1
      ;;
  esac
  case $state in
    [Aa]vailable) check PASS "$service" "$(printf '%s is available' "$endpoint")" ;;
    *) check FAIL "$service" "$(printf '%s is in state %s' "$endpoint" "$state")" ;;
  esac
}

# words_after PREFIX LIST
words_after() {
  local list=${2#"$1"}
  printf '%s' "${list//,/ }"
}

check_private_dns() {
  if [ "$ENDPOINT_DNS" = True ]; then
    check PASS "$1" 'private DNS is on'
  else
    check FAIL "$1" 'private DNS is off: clients go to the public addresses'
  fi
}

# The endpoints usually share their subnets and group: AWS is asked once for each.
KNOWN_SUBNETS=''
KNOWN_ZONES=''
KNOWN_GROUPS=''
KNOWN_CIDRS=''

check_endpoint_zones() {
  local zone subnets missing=''
  if [ "$ENDPOINT_SUBNETS" != "$KNOWN_SUBNETS" ]; then
    read -r -a subnets <<<"$ENDPOINT_SUBNETS"
    ANSWER=''
    if [ "${#subnets[@]}" -gt 0 ]; then
      need_aws ec2 describe-subnets --subnet-ids "${subnets[@]}" --query 'Subnets[].AvailabilityZone'
    fi
    KNOWN_SUBNETS=$ENDPOINT_SUBNETS
    KNOWN_ZONES=$ANSWER
  fi
  for zone in "${ZONES[@]}"; do
    contains_word "$KNOWN_ZONES" "$zone" || missing+=" $zone"
  done
  if [ -z "$missing" ]; then
    check PASS "$1" "$(printf 'has a network interface in %s' "$KNOWN_ZONES")"
  else
    check FAIL "$1" "$(printf 'has no network interface in %s' "${missing# }")"
  fi
}

check_security_group() {
  local cidr groups missing=''
  if [ "$ENDPOINT_GROUPS" != "$KNOWN_GROUPS" ]; then
    read -r -a groups <<<"$ENDPOINT_GROUPS"
    ANSWER=''
    if [ "${#groups[@]}" -gt 0 ]; then
      need_aws ec2 describe-security-groups --group-ids "${groups[@]}" --query \
        "SecurityGroups[].IpPermissions[?IpProtocol=='-1' || (IpProtocol=='tcp' && FromPort<=\`443\` && ToPort>=\`443\`)][].IpRanges[].CidrIp"
    fi
    KNOWN_GROUPS=$ENDPOINT_GROUPS
    KNOWN_CIDRS=$ANSWER
  fi
  for cidr in "${CLIENT_CIDRS[@]}"; do
    contains_word "$KNOWN_CIDRS" "$cidr" || missing+=" $cidr"
  done
  if [ -z "$missing" ]; then
    check PASS "$1" "$(printf 'port 443 is open to %s' "${CLIENT_CIDRS[*]}")"
  else
    check FAIL "$1" "$(printf 'security group %s does not open port 443 to %s' "$ENDPOINT_GROUPS" "${missing# }")"
  fi
}

check_gateway_routes() {
  local service=$1 cidr subnet
  for cidr in "${APP_SUBNET_CIDRS[@]}"; do
    need_aws ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID" "Name=cidr-block,Values=$cidr" \
      --query 'Subnets[].SubnetId'
    subnet=$ANSWER
    if [ -z "$subnet" ]; then
      check FAIL "$cidr" 'the VPC has no subnet with this CIDR block'
      continue
    fi
    need_aws ec2 describe-route-tables --filters "Name=association.subnet-id,Values=$subnet" \
      --query 'RouteTables[].RouteTableId'
    if [ -n "$ANSWER" ] && contains_word "$ENDPOINT_TABLES" "$ANSWER"; then
      check PASS "$subnet" "$(printf '%s has the route to %s' "$ANSWER" "$service")"
    else
      check FAIL "$subnet" "$(printf 'its route table (%s) lacks the route to %s' "$ANSWER" "$service")"
    fi
  done
}

check_by_api() {
  local service
  check_caller
  find_vpc
  check_vpc_attribute enableDnsSupport EnableDnsSupport.Value
  check_vpc_attribute enableDnsHostnames EnableDnsHostnames.Value
  for service in "${INTERFACE_SERVICES[@]}"; do
    find_endpoint "$service" Interface || continue
    check_private_dns "$service"
    check_endpoint_zones "$service"
    check_security_group "$service"
  done
  for service in "${GATEWAY_SERVICES[@]}"; do
    find_endpoint "$service" Gateway || continue
    check_gateway_routes "$service"
  done
}

# --- Checks from inside the VPC (--in-vpc)

IMAGE=''
# The private DNS name of the registry is a wildcard, so any label shows where it leads.
REGISTRY_LABEL=check

check_tools() {
  command -v getent >/dev/null || command -v dig >/dev/null || cannot_run 'getent or dig is needed'
  command -v timeout >/dev/null || command -v curl >/dev/null || cannot_run 'timeout or curl is needed'
  if [ -z "$IMAGE" ]; then return; fi
  case $IMAGE in
    *".$REGISTRY_DOMAIN/"*) REGISTRY_LABEL=${IMAGE%%".$REGISTRY_DOMAIN"*} ;;
    *) cannot_run "$(printf 'the image must be of a registry under %s' "$REGISTRY_DOMAIN")" ;;
  esac
  command -v docker >/dev/null || cannot_run 'docker was not found; leave --image out, or run this on a host with docker'
  command -v aws >/dev/null || cannot_run 'the AWS CLI (aws) was not found; install it and try again'
  # A pull of an image that is there already would fetch no layers and prove nothing.
  if docker image inspect "$IMAGE" >/dev/null 2>&1; then cannot_run 'the image is on this host already, so a pull would prove nothing; name another one'; fi
}

# The IPv4 addresses of a host, one a line; none where it does not resolve.
addresses_of() {
  if command -v getent >/dev/null; then
    { getent ahostsv4 "$1" || true; } | while read -r address _; do printf '%s\n' "$address"; done | sort -u
  else
    { dig +short +time=5 +tries=1 A "$1" || true; } | { grep -E '^[0-9.]+$' || true; } | sort -u
  fi
}

is_private() {
  case $1 in
    10.* | 192.168.* | 172.1[6-9].* | 172.2[0-9].* | 172.3[01].*) return 0 ;;
    100.6[4-9].* | 100.[7-9][0-9].* | 100.1[01][0-9].* | 100.12[0-7].*) return 0 ;;
    *) return 1 ;;
  esac
}

connects() {
  local code=0
  if command -v timeout >/dev/null; then
    # shellcheck disable=SC2016 # The inner shell expands it.
    timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/443"' bash "$1" 2>/dev/null
  else
    curl --silent --output /dev/null --connect-timeout 5 --max-time 10 "https://$1/" || code=$?
    # Only these codes mean that there was no connection; a certificate or HTTP error came after it.
    case $code in
      5 | 6 | 7 | 28) return 1 ;;
    esac
  fi
}

check_connection() {
  if connects "$1"; then
    check PASS "$1:443" 'answers'
  else
    check FAIL "$1:443" "$2"
  fi
}

check_host() {
  local host=$1 address addresses list='' public=''
  addresses=$(addresses_of "$host")
  if [ -z "$addresses" ]; then
    check FAIL "$host" 'failed: does not resolve'
    return
  fi
  for address in $addresses; do
    list+="${list:+ }$address"
    is_private "$address" || public+="${public:+ }$address"
  done
  if [ -n "$public" ]; then
    check FAIL "$host" "$(printf 'public: %s. Is private DNS on, and does the DNS server forward to the resolver of the VPC?' "$public")"
    return
  fi
  check PASS "$host" "$(printf 'private: %s' "$list")"
  check_connection "$host" 'no connection: does the security group of the endpoints open port 443 to this address?'
}

check_pull() {
  local output
  # Settings of its own, so that no credentials are left in those of the user.
  local settings=$SCRATCH/docker
  if output=$({
    AWS_PAGER='' aws ecr get-login-password --region "$REGION" |
      docker --config "$settings" login --username AWS --password-stdin "$REGISTRY_LABEL.$REGISTRY_DOMAIN" &&
      docker --config "$settings" pull "$IMAGE"
  } 2>&1); then
    check PASS "$IMAGE" 'pulled'
  else
    check FAIL "$IMAGE" "$(printf 'not pulled: %s' "$output")"
  fi
}

check_inside() {
  local host
  check_tools
  for host in "${PRIVATE_HOSTS[@]}"; do check_host "${host/#\*/$REGISTRY_LABEL}"; done
  # A gateway endpoint keeps the public addresses and routes them privately: only the connection can be tested here.
  for host in "${GATEWAY_HOSTS[@]}"; do check_connection "$host" 'no connection: is the gateway endpoint on this route table, and may the security group here send to port 443?'; done
  if [ -n "$IMAGE" ]; then check_pull; fi
}

# --- Start

usage() {
  cat <<'USAGE'
verify.sh --api [--vpc-id VPC] [--stack-name NAME] [--json]
  checks the deployed endpoints with the AWS CLI; the VPC is found from the deployment, or named
verify.sh --in-vpc [--image IMAGE] [--json]
  checks names and connections from inside the VPC, and with --image one real pull of an image of this registry
USAGE
}

refuse_usage() {
  usage >&2
  exit 2
}

MODE=''
while [ $# -gt 0 ]; do
  case $1 in
    --api | --in-vpc) MODE=${1#--} ;;
    --json) AS_JSON=true ;;
    --vpc-id | --stack-name | --image)
      if [ $# -lt 2 ]; then refuse_usage; fi
      case $1 in
        --vpc-id) VPC_ID=$2 ;;
        --stack-name) STACK_NAME=$2 ;;
        --image) IMAGE=$2 ;;
      esac
      shift
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) refuse_usage ;;
  esac
  shift
done

case $MODE in
  api) check_by_api ;;
  in-vpc) check_inside ;;
  *) refuse_usage ;;
esac
finish
