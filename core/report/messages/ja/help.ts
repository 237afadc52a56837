import type { help as english } from '../en/help.js';
import type { Translation } from '../message.js';

export const help: Translation<typeof english> = {
  'help.purpose':
    'Amazon ECR へのプライベートアクセスに必要な VPC エンドポイントを割り出し、理由とコストを示して、Terraform、CloudFormation、CDK のコードとして書き込みます。',
  'help.usage': '使い方',
  'help.init': '質問し、構成プランを表示して、DIR (デフォルト: 現在のフォルダー) にプロジェクトを書き込む',
  'help.plan': '構成プランを表示する。質問せず、何も書き込まない',
  'help.refresh': 'プロジェクトをこのバージョンに更新する。編集内容は残る',
  'help.status': 'プロジェクトが最新かどうかと、編集されたファイルを表示する',
  'help.diff': '編集内容と、refresh で変更される内容を表示する',
  'help.restore': '1 つのファイルを、現在生成される内容に戻す',
  'help.undo': '最後の実行で書き込んだものを取り消す',
  'help.eject': 'プロジェクトの更新をやめる (ファイルは残る)',
  'help.audit':
    'CloudFormation テンプレート、terraform show -json の出力、cdk.out、これらを含むフォルダーを、作成元を問わず監査する。コードからわからないことは --region、--workloads、--features で指定する',
  'help.lab': 'オフラインで行うハンズオン形式のワークショップ。STEP: start、next、check、reset',
  'help.explain':
    'エンドポイント、起動タイプ、機能、プリセット、回答、リージョン、ファイル、補足、コントロール、ルールについて、概要、理由、ない場合の影響を表示する',
  'help.answers': '回答',
  'help.answersNote':
    'リストはカンマ区切りか、フラグの繰り返しで指定します。空のリストは「none」です。どの回答も、環境変数 (ECR_PRIVATELINK_ に続けてフラグを大文字とアンダースコアで書いた名前) や回答ファイルでも指定できます。優先順位: フラグ、環境変数、回答ファイル、記録された回答、質問、デフォルト値。',
  'help.options': 'オプション',
  'help.option.preset':
    'よくある構成の回答をまとめて使う: fargate-minimal、ecs-ec2、eks-private、codebuild、windows、everything。個別に指定した値が優先される',
  'help.option.from-describe':
    'aws ec2 describe-vpcs、describe-subnets、describe-route-tables、describe-vpc-endpoints の出力から既存の VPC を読み取る',
  'help.option.answers': '回答を JSON または YAML のファイルから読み取る',
  'help.option.templates': '独自のテンプレート (ファイル単位で標準より優先)。none: 標準のみ',
  'help.option.yes': '質問しない。指定していない値はすべてデフォルト値になる',
  'help.option.no-input': '質問しない。質問されるはずの値は指定が必要',
  'help.option.json': 'JSON 文書を 1 つ出力する。質問しない',
  'help.option.language': 'このコマンドの言語: en、ja',
  'help.option.set': '回答を変更する',
  'help.option.on-conflict':
    '編集と変更が競合した場合の扱い: fail (デフォルト。何も書き込まない)、mine (自分の内容を残す)、theirs (自分の内容はバックアップへ)、markers (両方を競合マーカー付きで書き込む)、side (生成された内容を .new として並べて書き込む)',
  'help.option.dry-run': '変更内容だけを表示し、何も書き込まない',
  'help.option.continue': '競合マーカーの解決後に続行する',
  'help.option.abort': '競合マーカーを残した実行を取り消す',
  'help.option.recursive': 'DIR 以下のすべてのプロジェクトを調べる',
  'help.option.parameters':
    'テンプレートのパラメータのファイル。同じフォルダーの parameters.json 以外を使う場合に指定する',
  'help.option.ignore': '無視するルールの番号。無視したルールは結果に表示する',
  'help.option.strict': '表示のみの項目も数える (編集は差異、助言は検出結果とみなす)',
  'help.option.directory': '現在のフォルダーの代わりに DIR で実行する',
  'help.option.help': 'このヘルプを表示する',
  'help.option.version': 'バージョンを表示する',
  'help.values': '値: {values}',
  'help.valuesRegions': 'カタログにあるリージョン。例: {example}',
  'help.valuesZones': 'そのリージョンの AZ。例: {example}',
  'help.valuesRange': '{minimum} から {maximum} まで',
  'help.valuesSuch': '例: {example}',
  'help.default': 'デフォルト値: {value}',
  'help.defaultFolder': 'デフォルト値: フォルダー名',
  'help.defaultRegion': 'デフォルト値: AWS_REGION、AWS_DEFAULT_REGION の順、なければ {value}',
  'help.defaultRegistries': 'デフォルト値: そのリージョンの、--account-id のレジストリ',
  'help.defaultRepository': 'デフォルト値: プロジェクト名',
  'help.defaultS3Policy': 'デフォルト値: 新規 VPC では minimal、既存の VPC では full',
  'help.defaultFlowLogs': 'デフォルト値: 新規 VPC では --flow-logs',
  'help.defaultZones': 'デフォルト値: そのリージョンの最初の 2 つ',
  'help.defaultLanguage': 'デフォルト値: このコマンドの言語',
  'help.exitCodes': '終了コード',
  'help.exit0': '完了',
  'help.exit1': 'このツールの不具合',
  'help.exit2': '使い方の誤り、または無効な回答',
  'help.exit3': '最新ではない (status)、エラーまたは警告を検出した (audit)、ステップが未完了 (lab)',
  'help.exit4': '競合するファイルがあり、何も書き込まれていない',
  'help.exit5':
    '拒否 (安全でない、より新しいバージョンのもの、書き込めない、ディスクの空きがない)。何も書き込まれていない',
  'help.exit130': 'Ctrl-C またはキャンセル。何も書き込まれていない',
  'help.exit143': 'SIGTERM による終了',
  'help.exit2.audit': '。audit: 読み取れないものがある、または監査できるものがない',
  'help.exit2.ofAudit': '使い方の誤り、無効な回答、読み取れないものがある、または監査できるものがない',
  'help.exit3.status': '最新ではない',
  'help.exit3.audit': 'エラーまたは警告を検出した',
  'help.exit3.lab': 'ステップが未完了',
  'help.option.strict.status': '編集も差異とみなす',
  'help.option.strict.audit': '助言も検出結果とみなす',
  'help.option.yes.eject': '確認せずに切り離す',
  'help.and': '、',
  'help.ofCommand': 'コマンドごとのオプションと例: {command}',
  'help.examples': '例',
  'help.common': 'すべてのコマンドのオプション: {options}',
  'help.whole': 'これらのオプションと、すべての回答の意味: {command}',
  'help.about.init':
    'ターミナルでは、指定のないものを質問し、構成プランを理由とコストとともに表示して、同意を得てから書き込みます。プロジェクトのあるフォルダーでできるのは、追加 (IaC の種類、Docker、CodeBuild、CI ワークフロー) だけです。回答を変更するには refresh --set を使います。',
  'help.about.plan': 'init と同じ回答で、エンドポイントとその理由、作成しないもの、月額コストを表示します。',
  'help.about.refresh':
    '記録された回答からプロジェクトを生成し直し、編集内容とファイルごとにマージします。置き換えた内容は .ecr-privatelink/backup に残り、undo で実行を取り消せます。--set KEY=VALUE は記録された回答を変更します。KEY はフラグから先頭のハイフンを除いた名前、値はフラグと同じ (オンとオフを切り替えるフラグでは true か false) で、--set を繰り返すとリストになります。',
  'help.about.status':
    '編集または削除されたファイルと、refresh で変更されるファイルを表示します。編集だけの場合は差異とみなしません (--strict を指定した場合を除きます)。何も書き込まないため、CI でも使えます。',
  'help.about.diff': 'PATH はプロジェクトのファイルまたはフォルダーです。省略するとプロジェクト全体を表示します。',
  'help.about.restore': '編集または削除されたファイルに使います。元の内容は .ecr-privatelink/backup に残ります。',
  'help.about.undo':
    '最後の init、refresh、restore が書き込み、置き換え、削除したものを元に戻します。もう一度 undo を実行すると、取り消す前に戻ります。対象のファイルがその実行の後に変更されている場合は拒否します。',
  'help.about.eject':
    '生成の記録を削除します。以後、refresh、status、diff、restore、undo は使えません。元に戻せないため、ターミナルでは最初に確認します (--yes を指定すると確認しません)。生成されたファイルには触れません。CI ワークフローなど、このツールに関係するものが残っていれば、一覧を表示します。',
  'help.about.audit':
    '何も書き込まず、ネットワークも使いません。PATH を省略すると現在のフォルダーを監査します。このツールが生成したコードも対象です。',
  'help.about.explain': 'ID を省略すると、すべての ID を表示します。回答のフラグも ID として使えます。',
  'help.about.lab':
    'start は空のフォルダーに最初のステップを用意し、check は不足しているものをヒントとともに表示し、next は次のステップに進み、reset は最後の実行を取り消します。講師用の時間配分と解答は WORKSHOP.md にあります。',
  'help.about.schema': 'YAML ファイルでは、1 行目でスキーマを指定します: # yaml-language-server: $schema=FILE',
  'help.about.completion':
    'SHELL は bash、zsh、fish、powershell のいずれかです。保存先は、スクリプトの先頭に書かれています。',
};
