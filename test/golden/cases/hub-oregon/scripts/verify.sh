#!/usr/bin/env bash
# After deployment. --api, from anywhere: are the endpoints, routes and rules as they should be?
# --in-vpc, on a host or in a container of the VPC: do the names lead to private addresses that answer?
# Exit code 0: all passed. 3: findings. 2: the checks could not be run.
set -euo pipefail

COMMAND=verify
NAME='oregon-hub'
REGION='us-west-2'
PARTITION='aws'
S3_SERVICE='com.amazonaws.us-west-2.s3'
ZONES=('us-west-2a' 'us-west-2b')
APP_SUBNET_CIDRS=('10.0.0.0/21' '10.0.32.0/21')
CLIENT_CIDRS=('10.0.0.0/16')
INTERFACE_SERVICES=(
  'com.amazonaws.us-west-2.ecr.api'
  'com.amazonaws.us-west-2.ecr.dkr'
  'com.amazonaws.us-west-2.ecs-agent'
  'com.amazonaws.us-west-2.ecs-telemetry'
  'com.amazonaws.us-west-2.ecs'
  'com.amazonaws.us-west-2.logs'
)
# The asterisk is the wildcard of the registry: it stands for the account.
PRIVATE_HOSTS=(
  'api.ecr.us-west-2.amazonaws.com'
  '*.dkr.ecr.us-west-2.amazonaws.com'
  'ecs-a.us-west-2.amazonaws.com'
  'ecs-t.us-west-2.amazonaws.com'
  'ecs.us-west-2.amazonaws.com'
  'logs.us-west-2.amazonaws.com'
)
GATEWAY_HOSTS=(
  's3.us-west-2.amazonaws.com'
)
REGISTRY_DOMAIN='dkr.ecr.us-west-2.amazonaws.com'
HOSTED_ZONES=(
  'api.ecr.us-west-2.amazonaws.com'
  'dkr.ecr.us-west-2.amazonaws.com'
  'ecs-a.us-west-2.amazonaws.com'
  'ecs-a-1.us-west-2.amazonaws.com'
  'ecs-t.us-west-2.amazonaws.com'
  'ecs-t-1.us-west-2.amazonaws.com'
  'ecs.us-west-2.amazonaws.com'
  'logs.us-west-2.amazonaws.com'
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

# --- Checks with the AWS CLI (--api)

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

VPC_ID=''
STACK_NAME=$NAME

find_vpc() {
  if [ -n "$VPC_ID" ]; then return; fi
  local folder
  folder=$(cd "$(dirname "${BASH_SOURCE[0]:-.}")/.." && pwd)/terraform
  if command -v terraform >/dev/null; then
    VPC_ID=$(terraform -chdir="$folder" output -raw vpc_id 2>"$COMPLAINTS") || COMPLAINT=$(cat "$COMPLAINTS")
    case $VPC_ID in
      vpc-*) return ;;
      *) VPC_ID='' ;;
    esac
  fi
  if ask_aws "Stacks[0].Outputs[?OutputKey=='VpcId'].OutputValue" \
    cloudformation describe-stacks --stack-name "$STACK_NAME"; then
    VPC_ID=$ANSWER
  else
    case $COMPLAINT in
      *'does not exist'*) ;;
      *) call_failed cloudformation describe-stacks ;;
    esac
  fi
  if [ -z "$VPC_ID" ]; then
    cannot_run "$(printf 'no VPC found: no deployment of %s is known here; name the VPC with --vpc-id. %s' "$STACK_NAME" "$COMPLAINT")"
  fi
}

check_vpc_attribute() {
  local attribute=$1 query=$2
  need_aws "$query" ec2 describe-vpc-attribute --vpc-id "$VPC_ID" --attribute "$attribute"
  if [ "$ANSWER" = True ]; then
    check PASS "$VPC_ID $attribute" 'on'
  else
    check FAIL "$VPC_ID $attribute" 'off: private DNS names need it'
  fi
}

# The statements of the policy of an endpoint, one a line, without white space.
POLICY=''
read_policy() {
  local between='},{' apart=$'}\n{'
  need_aws 'VpcEndpoints[0].PolicyDocument' ec2 describe-vpc-endpoints --vpc-endpoint-ids "$1"
  POLICY=${ANSWER//[[:space:]]/}
  POLICY=${POLICY//"$between"/$apart}
}

# names ELEMENT STATEMENT VALUE: whether an element of a statement, such as Action, names the value; 2 where it has no such element
names() (
  shopt -s nocasematch
  element="\"$1\":(\\[[^]]*\\]|\"[^\"]*\")"
  if [[ ! $2 =~ $element ]]; then return 2; fi
  values=${BASH_REMATCH[1]//[\[\]\"]/}
  values=${values//,/$'\n'}
  while read -r value; do
    # shellcheck disable=SC2254 # The wildcards of a policy are those of the shell.
    case $3 in
      $value) return 0 ;;
    esac
  done <<<"$values"
  return 1
)

# about ELEMENT STATEMENT VALUE: the same, by NotAction and NotResource too
about() {
  local code=0
  if names "$1" "$2" "$3"; then return 0; fi
  names "Not$1" "$2" "$3" || code=$?
  [ "$code" -eq 1 ]
}

# Whether a statement is for whoever asks: ECR signs the layer URLs with an account of its own.
for_all() {
  local everybody='"Principal":("\*"|\{"AWS":\[?"\*"\]?\})'
  [[ $1 =~ $everybody && $1 != *'"aws:Principal'* ]]
}

# policy_allows ACTION RESOURCE: whether a statement allows it, of "any" resource or of all of this one, and none denies it to everybody
policy_allows() {
  local statement allowed=1
  while read -r statement; do
    about Action "$statement" "$1" || continue
    case $statement in
      *'"Effect":"Allow"'*)
        case $2 in
          any) allowed=0 ;;
          "$LAYERS") if about Resource "$statement" "$2" && for_all "$statement"; then allowed=0; fi ;;
          *) if about Resource "$statement" "$2"; then allowed=0; fi ;;
        esac
        ;;
      *'"Condition":'*) ;;
      *) if about Resource "$statement" "${2/any/*}"; then return 1; fi ;;
    esac
  done <<<"$POLICY"
  return "$allowed"
}

# check_policy SERVICE ENDPOINT
LAYERS='arn:aws:s3:::prod-us-west-2-starport-layer-bucket/*'
check_policy() {
  local calls resource call denied=''
  case $1 in
    'com.amazonaws.us-west-2.ecr.api') calls=ecr:GetAuthorizationToken resource='*' ;;
    'com.amazonaws.us-west-2.ecr.dkr') calls='ecr:BatchGetImage ecr:GetDownloadUrlForLayer' resource=any ;;
    'com.amazonaws.us-west-2.s3') calls=s3:GetObject resource=$LAYERS ;;
    *) return 0 ;;
  esac
  read_policy "$2"
  for call in $calls; do policy_allows "$call" "$resource" || denied+=" $call"; done
  if [ -z "$denied" ]; then
    check PASS "$1" "$(printf 'the policy of %s allows %s' "$2" "$calls")"
  elif [ "$resource" = "$LAYERS" ]; then
    check FAIL "$1" "$(printf 'the policy of %s does not allow s3:GetObject on %s to everybody: layers are refused with 403' "$2" "$LAYERS")"
  else
    check FAIL "$1" "$(printf 'the policy of %s does not allow %s' "$2" "${denied# }")"
  fi
}

# row_of KEY ROWS: the row that begins with the key
row_of() {
  local row
  while read -r row; do
    case "$row " in
      "$1 "*)
        printf '%s' "$row"
        return 0
        ;;
    esac
  done <<<"$2"
  return 1
}

# A row for each subnet of the VPC: id, block, zone.
SUBNETS=''
read_subnets() {
  need_aws 'Subnets[].[SubnetId,CidrBlock,AvailabilityZone]' ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID"
  SUBNETS=$ANSWER
}

block_of() {
  local row
  row=$(row_of "$1" "$SUBNETS") || return 0
  row=${row#* }
  printf '%s' "${row% *}"
}

# The prefix list of S3 and the blocks in it. Where AWS names none, everything has to be open that could be S3.
S3_BLOCKS=''
read_s3_list() {
  need_aws 'PrefixLists[].[PrefixListId,Cidrs[]][][]' ec2 describe-prefix-lists --filters "Name=prefix-list-name,Values=$S3_SERVICE"
  read -r _ S3_BLOCKS <<<"$ANSWER"
  S3_BLOCKS=${S3_BLOCKS:-0.0.0.0/0}
}

# within BLOCK BLOCK: whether the first address of the one is in the other
within() {
  local a b c d e f g h bits
  read -r a b c d _ <<<"${1//[.\/]/ }"
  read -r e f g h bits <<<"${2//[.\/]/ }"
  [ $((((a << 24) + (b << 16) + (c << 8) + d) >> (32 - bits))) -eq $((((e << 24) + (f << 16) + (g << 8) + h) >> (32 - bits))) ]
}

# A row for each IPv4 entry of a network ACL, in the order of their numbers: egress, action, protocol, block, ports.
ACL=''
ACL_ENTRIES=''
read_acl() {
  if [ "$1" = "$ACL" ]; then return; fi
  need_aws 'sort_by(NetworkAcls[0].Entries,&RuleNumber)[?CidrBlock].[Egress,RuleAction,Protocol,CidrBlock,PortRange.From,PortRange.To]' \
    ec2 describe-network-acls --network-acl-ids "$1"
  ACL=$1
  ACL_ENTRIES=$ANSWER
}

# acl_allows EGRESS PORT BLOCK: what the first entry that is about it says
acl_allows() {
  local egress action protocol block from to
  while read -r egress action protocol block from to; do
    if [ "$egress" != "$1" ] || ! within "$3" "$block"; then continue; fi
    case "$protocol $from" in
      -1\ * | '6 None') ;;
      6\ *) if [ "$2" -lt "$from" ] || [ "$2" -gt "$to" ]; then continue; fi ;;
      *) continue ;;
    esac
    [ "$action" = allow ]
    return
  done <<<"$ACL_ENTRIES"
  return 1
}

# check_acl SUBNET EGRESS BLOCKS: whether HTTPS passes, the requests in the direction of EGRESS (True, False), the replies in the other
check_acl() {
  local replies=True row block blocked=''
  if [ -z "$3" ]; then return; fi
  if [ "$2" = True ]; then replies=False; fi
  if ! row=$(row_of "$1" "$ACL_OF_SUBNET"); then
    check FAIL "$1" "$(printf 'is not in %s' "$VPC_ID")"
    return
  fi
  read_acl "${row#* }"
  for block in $3; do
    if ! acl_allows "$2" 443 "$block" || ! acl_allows "$replies" 32768 "$block" || ! acl_allows "$replies" 60999 "$block"; then
      blocked+=" $block"
    fi
  done
  if [ -z "$blocked" ]; then
    check PASS "$1" "$(printf '%s lets HTTPS and its replies through' "$ACL")"
  else
    check FAIL "$1" "$(printf '%s blocks HTTPS (port 443) or its replies (ports 32768 to 60999), with %s' "$ACL" "${blocked# }")"
  fi
}

# Network ACLs keep no state: requests and replies have to be let through, and on both sides.
ACL_OF_SUBNET=''
ALL_ENDPOINT_SUBNETS=''
check_acls() {
  local subnet clients='' servers=$S3_BLOCKS
  need_aws 'NetworkAcls[].Associations[].[SubnetId,NetworkAclId]' ec2 describe-network-acls --filters "Name=vpc-id,Values=$VPC_ID"
  ACL_OF_SUBNET=$ANSWER
  for subnet in $APP_SUBNETS; do clients+=" $(block_of "$subnet")"; done
  for subnet in $ALL_ENDPOINT_SUBNETS; do servers+=" $(block_of "$subnet")"; done
  for subnet in $APP_SUBNETS; do check_acl "$subnet" True "$servers"; done
  for subnet in $ALL_ENDPOINT_SUBNETS; do check_acl "$subnet" False "$clients"; done
}

# What later checks need of the endpoint is in the variables ENDPOINT_*.
find_endpoint() {
  local service=$1 type=$2 endpoint state
  need_aws "VpcEndpoints[?VpcEndpointType=='$type' && State!='deleted'] | [0].[VpcEndpointId,State,PrivateDnsEnabled,
      join(',',['subnets',join(',',SubnetIds||\`[]\`)]),join(',',['groups',join(',',Groups[].GroupId||\`[]\`)]),
      join(',',['tables',join(',',RouteTableIds||\`[]\`)])]" \
    ec2 describe-vpc-endpoints --filters "Name=vpc-id,Values=$VPC_ID" "Name=service-name,Values=$service"
  ENDPOINT_ID=${ANSWER%% *}
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

check_no_private_dns() {
  if [ "$ENDPOINT_DNS" = True ]; then
    check FAIL "$1" 'private DNS is on and conflicts with the hosted zones: it is meant to be off'
  else
    check PASS "$1" 'private DNS is off: hosted zones lead to the endpoint'
  fi
}

check_hosted_zones() {
  local zone
  need_aws 'HostedZoneSummaries[].Name' route53 list-hosted-zones-by-vpc --vpc-id "$VPC_ID" --vpc-region "$REGION"
  for zone in "${HOSTED_ZONES[@]}"; do
    if contains_word "$ANSWER" "$zone."; then
      check PASS "$zone" "$(printf 'the hosted zone is associated with %s' "$VPC_ID")"
    else
      check FAIL "$zone" "$(printf 'no hosted zone of this name is associated with %s' "$VPC_ID")"
    fi
  done
}

# The endpoints usually share their group: AWS is asked once for each.
KNOWN_GROUPS=''
KNOWN_CIDRS=''

check_endpoint_zones() {
  local zone subnet row zones='' missing=''
  for subnet in $ENDPOINT_SUBNETS; do
    contains_word "$ALL_ENDPOINT_SUBNETS" "$subnet" || ALL_ENDPOINT_SUBNETS+=" $subnet"
    if row=$(row_of "$subnet" "$SUBNETS"); then zones+=" ${row##* }"; fi
  done
  for zone in "${ZONES[@]}"; do
    contains_word "$zones" "$zone" || missing+=" $zone"
  done
  if [ -z "$missing" ]; then
    check PASS "$1" "$(printf 'has a network interface in %s' "${zones# }")"
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
      need_aws "SecurityGroups[].IpPermissions[?IpProtocol=='-1' || (IpProtocol=='tcp' && FromPort<=\`443\` && ToPort>=\`443\`)][].IpRanges[].CidrIp" \
        ec2 describe-security-groups --group-ids "${groups[@]}"
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

APP_SUBNETS=''
find_app_subnets() {
  local expected subnet block found
  for expected in "${APP_SUBNET_CIDRS[@]}"; do
    found=''
    while read -r subnet block _; do
      if [ "$block" = "$expected" ]; then found=$subnet; fi
    done <<<"$SUBNETS"
    if [ -n "$found" ]; then
      APP_SUBNETS+=" $found"
    else
      check FAIL "$expected" 'the VPC has no subnet with this CIDR block'
    fi
  done
}

TABLE_OF_SUBNET=''
read_associations() {
  need_aws "RouteTables[].Associations[?SubnetId||Main][].[SubnetId||'main',RouteTableId]" \
    ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC_ID"
  TABLE_OF_SUBNET=$ANSWER
}

table_of() {
  local row
  row=$(row_of "$1" "$TABLE_OF_SUBNET") || row=$(row_of main "$TABLE_OF_SUBNET") || row=''
  printf '%s' "${row#* }"
}

# check_gateway_routes SERVICE
check_gateway_routes() {
  local subnet table
  for subnet in $APP_SUBNETS; do
    table=$(table_of "$subnet")
    if contains_word "$ENDPOINT_TABLES" "$table"; then
      check PASS "$subnet" "$(printf '%s has the route to %s' "$table" "$1")"
    else
      check FAIL "$subnet" "$(printf 'its route table (%s) lacks the route to %s' "$table" "$1")"
    fi
  done
}

check_by_api() {
  local service subnet
  check_caller
  find_vpc
  check_vpc_attribute enableDnsSupport EnableDnsSupport.Value
  check_vpc_attribute enableDnsHostnames EnableDnsHostnames.Value
  read_subnets
  read_s3_list
  for service in "${INTERFACE_SERVICES[@]}"; do
    find_endpoint "$service" Interface || continue
    check_no_private_dns "$service"
    check_endpoint_zones "$service"
    check_security_group "$service"
    check_policy "$service" "$ENDPOINT_ID"
  done
  check_hosted_zones
  find_app_subnets
  read_associations
  if find_endpoint "$S3_SERVICE" Gateway; then
    check_gateway_routes "$S3_SERVICE"
    check_policy "$S3_SERVICE" "$ENDPOINT_ID"
  fi
  check_acls
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
  docker version >/dev/null 2>&1 || cannot_run 'docker was not found or does not run; leave --image out, or run this on a host with docker'
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
