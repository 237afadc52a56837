/** What an audit found, in one language: what `audit --json` prints, and what a program gets. */
export interface AuditReport {
  /** What was read. */
  readonly files: readonly ReportedFile[];
  /** By file and line. */
  readonly findings: readonly ReportedFinding[];
  /** What some rules could not judge, since something is not known. */
  readonly notJudged: readonly (ReportedPlace & { readonly rules: readonly string[]; readonly message: string })[];
  /** Rules that were left out, and how many findings each has; nothing above is of them. */
  readonly ignored: readonly { readonly rule: string; readonly findings: number }[];
  /** What was asked for and cannot be read. */
  readonly unreadable: readonly ReportedRefusal[];
  /** What lay in a folder and was not looked at. */
  readonly passedOver: readonly ReportedRefusal[];
  /** Sources that can be audited only after some commands. */
  readonly sources: readonly {
    readonly kind: 'terraform' | 'cdk';
    readonly path: string;
    readonly commands: readonly string[];
  }[];
}

export interface ReportedFile {
  readonly file: string;
  readonly origin: 'cloudformation' | 'cloud-assembly' | 'terraform';
  /** Whether it says anything that a rule is about. */
  readonly hasNetwork: boolean;
  /** Whether it was known which workloads it is for; without, what they need and the code lacks is not found. */
  readonly hasAnswers: boolean;
}

export interface ReportedPlace {
  readonly file: string;
  /** From 1; null where lines say nothing, as in a Terraform plan. */
  readonly line: number | null;
  /** Within the file: `Resources.Vpc.Properties.CidrBlock`, `aws_vpc.this.cidr_block`. */
  readonly path: string;
}

export interface ReportedFinding extends ReportedPlace {
  /** Two digits, for good. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  /** What is wrong here, and what to do. */
  readonly message: string;
  /** What holds in correct code. */
  readonly title: string;
  /** What comes of it. */
  readonly reason: string;
  /** Where it is written: a URL, or a path in this tool's repository. */
  readonly source: string;
}

export interface ReportedRefusal {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}
