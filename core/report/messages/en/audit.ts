/** What the audit says of any file, and how it tells what it found. */
export const audit = {
  'audit.tooLarge': 'The file has {size} bytes; at most {limit} are read.',
  'audit.tooDeep': 'Values are nested deeper than {limit} levels.',
  'audit.notPlanned': 'The plan does not say it.',
  'audit.nothingThere': 'There is no such file or folder.',
  'audit.noFile': 'This is no file that can be read.',
  'audit.cannotRead': 'It cannot be read ({reason}).',
  'audit.link': 'This is a symbolic link; links within a folder are not followed. Name what it leads to.',
  'audit.severity.error': 'error',
  'audit.severity.warning': 'warning',
  'audit.severity.information': 'advice',
  'audit.rule': '{severity} {rule}: {title}',
  'audit.line': 'line {line}',
  'audit.wholeFile': 'the file as a whole',
  'audit.why': 'Why: {reason}',
  'audit.notJudged': 'Not judged, because something is not known:',
  'audit.notJudged.one': '{place}: {why} (rules: {rules})',
  'audit.notJudged.more': '{count} more; --json lists all',
  'audit.unreadable': 'Not read:',
  'audit.passedOver': 'Passed over in a folder:',
  'audit.sources.terraform':
    '{path} has Terraform sources. What they make is known after a plan, which is audited as JSON (it may hold secrets: do not commit it):',
  'audit.sources.cdk': '{path} has a CDK app. What it makes is known after synthesis, whose output is audited:',
  'audit.onlySources': 'Here are only sources, and nothing that was made of them.',
  'audit.noNetwork':
    'What was read says nothing of a network: it has no VPC, subnet, route table, endpoint, security group, hosted zone or CodeBuild project.',
  'audit.nothing':
    'There is nothing to audit here. What can be read: a CloudFormation template, the output of terraform show -json, the folder cdk.out of a CDK app, and folders that hold some of these.',
  'audit.closing':
    'Errors: {errors}, warnings: {warnings}, advice: {information}. Files read: {files}, not read: {unreadable}. Not judged: {notJudged}.',
  'audit.ignored': 'Ignored rules, each with the number of its findings: {rules}.',
  'audit.otherFile': 'What is missing here may be in {file}, which makes endpoints in a VPC that it does not make.',
  'audit.otherRules': 'Its inbound rules may be in {file}, which makes rules of groups that it does not make.',
  'audit.nestedStack':
    'What is missing here may be in the nested stack {stack} of {file}, whose template is not read as part of it.',
  'audit.noRegion': 'The Region of the code is not known. With --region REGION these rules are judged too:',
  'audit.noRegion.rule': '{rule}: {title}',
  'audit.noAnswers':
    'What the workloads need and the code lacks is not looked for: --workloads and --features tell which they are.',
  'audit.more': 'What a rule is about, and where it is written:',
} as const;
