import type { files as english } from '../../en/explanations/files.js';
import type { Translation } from '../../message.js';

/** 生成するファイルの概要、理由、ない場合の影響。 */
export const files: Translation<typeof english> = {
  'file.README.md.what':
    'このプロジェクトの説明書。エンドポイントとその理由、構成図、コスト、権限、デプロイ、確認、変更、削除、トラブルシューティングを記載しています。',
  'file.README.md.why': 'このツールやそのドキュメントがなくても、プロジェクトを引き継げます。',
  'file.README.md.without': 'コードは動作します。各エンドポイントの用途や削除の順序は、改めて調べることになります。',
  'file..gitignore.what': 'git の管理から外すファイル (状態、出力、バックアップ) の一覧。',
  'file..gitignore.why':
    '状態ファイルにはすべてのリソースが記録され、秘密情報が含まれることもあります。出力は再び生成できます。.ecr-privatelink/ はコミットが必要なため、含めません。',
  'file..gitignore.without':
    'git add で terraform.tfstate がコミットされ、2 人が食い違う状態からデプロイすることになります。',
  'file.cloudformation/ecr-privatelink.yaml.what':
    '構成全体を記述した 1 つの CloudFormation テンプレート。ネストせず、型付きのパラメータ、ルール、エクスポートする出力があります。',
  'file.cloudformation/ecr-privatelink.yaml.why':
    'aws cloudformation deploy 1 回ですべてを作成できます。リージョンやサブネットの誤りは、作成の前にルールが拒否します。',
  'file.cloudformation/ecr-privatelink.yaml.without': 'デプロイするスタックがありません。',
  'file.cloudformation/parameters.json.what': '回答から作成した、テンプレートのパラメータの値。',
  'file.cloudformation/parameters.json.why':
    'テンプレートを編集せずに、AZ や ID を変更したり、デプロイごとに変えたりできます。',
  'file.cloudformation/parameters.json.without':
    'テンプレートのデフォルト値が使われます。どちらかを変更するまでは同じ値です。',
  'file.cloudformation/.cfnlintrc.yaml.what': 'cfn-lint の設定 (対象のテンプレートとリージョン)。',
  'file.cloudformation/.cfnlintrc.yaml.why':
    'このフォルダーでオプションなしで cfn-lint を実行すると、正しい対象を検査します。',
  'file.cloudformation/.cfnlintrc.yaml.without':
    'cfn-lint にテンプレートを指定する必要があり、us-east-1 のリソースタイプで検査されます。',
  'file.terraform/versions.tf.what':
    'このコードに対応するバージョン。Terraform と AWS プロバイダーのバージョンと、必要に応じて設定するバックエンドです。',
  'file.terraform/versions.tf.why': 'コードは Terraform 1.9 以降と、プロバイダー 5.100 から 6.x の機能を使います。',
  'file.terraform/versions.tf.without':
    'terraform init が最新のプロバイダーを使います。次のメジャーバージョンでは、コードがエラーになったり、エンドポイントが置き換えられたりする可能性があります。',
  'file.terraform/providers.tf.what':
    'AWS プロバイダー。リージョン (リテラル)、すべてのリソースのタグ、わかっていればアカウントを設定しています。',
  'file.terraform/providers.tf.why':
    'サービス名、レイヤーのバケット、AZ はリージョンごとに異なります。環境変数でデプロイ先が別のリージョンにならないようにします。',
  'file.terraform/providers.tf.without':
    'シェルのリージョンが使われ、「The Vpc Endpoint Service … does not exist」になるか、別のリージョンにエンドポイントが作成されます。',
  'file.terraform/variables.tf.what': 'デプロイ時に指定できる変数。それぞれに型、説明、検証があります。',
  'file.terraform/variables.tf.why': '誤った値は、正しい値を示すメッセージとともに terraform plan が拒否します。',
  'file.terraform/variables.tf.without':
    'terraform.tfvars が存在しない変数を設定することになり、プランを作成できません。',
  'file.terraform/locals.tf.what': 'サブネットとエンドポイントの表。CIDR ブロックとサービス名を定義しています。',
  'file.terraform/locals.tf.why':
    'for_each がこの固定のキーを使うため、AZ やエンドポイントを追加しても、ほかのリソースのアドレスは変わりません。',
  'file.terraform/locals.tf.without':
    'network.tf と endpoints.tf が参照する表がなくなり、terraform validate が失敗します。',
  'file.terraform/network.tf.what':
    'ネットワーク。新規 VPC ではサブネット、ルートテーブル、フローログ、NAT ゲートウェイを作成し、既存の VPC ではデータソースと、満たすべき条件を定義しています。',
  'file.terraform/network.tf.why':
    'サブネットごとのルートテーブルにより、S3 へのルートをワークロードのサブネットだけに追加できます。VPC の 2 つの DNS 属性は、有効にするか、有効であることを確認します。',
  'file.terraform/network.tf.without': 'エンドポイントを作成する VPC がなくなり、terraform validate が失敗します。',
  'file.terraform/endpoints.tf.what':
    'VPC エンドポイント。インターフェイスエンドポイントのサブネットとセキュリティグループ、S3 ゲートウェイエンドポイントのルートテーブルを定義しています。',
  'file.terraform/endpoints.tf.why':
    'このプロジェクトの目的です。エンドポイントにより、ECR の名前がプライベートアドレスに解決されます。',
  'file.terraform/endpoints.tf.without': 'プルはインターネットを経由するか、経路がなければ「i/o timeout」になります。',
  'file.terraform/dns.tf.what':
    'エンドポイントの名前のホストゾーン。ハブでは名前ごとのプライベートホストゾーン、スポークではハブのホストゾーンとの関連付けです。',
  'file.terraform/dns.tf.why':
    'エンドポイントのプライベート DNS 名は 1 つの VPC でしか使えませんが、ホストゾーンはエンドポイントを使うすべての VPC に関連付けられます。',
  'file.terraform/dns.tf.without':
    'サービスの名前がパブリックアドレスに解決され、「CannotPullContainerError … i/o timeout」になります。',
  'file.terraform/security.tf.what': 'セキュリティグループと IAM ロール。',
  'file.terraform/security.tf.why':
    'すべてのインターフェイスエンドポイントに共通のグループが、使用する送信元からの HTTPS だけを許可し、アウトバウンドは許可しません。',
  'file.terraform/security.tf.without':
    'エンドポイントにデフォルトのグループが付き、そのメンバーからの接続しか許可されません (「dial tcp 10.x:443: i/o timeout」)。',
  'file.terraform/codebuild.tf.what':
    'VPC 内の CodeBuild プロジェクト。ロール、セキュリティグループ、ロググループも定義しています。',
  'file.terraform/codebuild.tf.why':
    'プロジェクトより先にロールを完成させる必要があります。ネットワークの権限は、これらのサブネットに限定します。',
  'file.terraform/codebuild.tf.without':
    'ビルドは VPC の外か、codebuild/ の設定を使う独自のプロジェクトで実行することになります。',
  'file.terraform/policies.tf.what': 'エンドポイントポリシー。ECR のエンドポイントに共通のものと、S3 のものです。',
  'file.terraform/policies.tf.why':
    'ポリシーは制限するだけで、権限を与えません。ecr.api と ecr.dkr は同じポリシーにし、レイヤーのバケットは全プリンシパルに許可する必要があります。',
  'file.terraform/policies.tf.without':
    'エンドポイントは AWS のデフォルト (フルアクセス) になります。endpoints.tf に参照が残っていると、terraform validate が失敗します。',
  'file.terraform/outputs.tf.what':
    'ほかのコードで使う値。サブネット、セキュリティグループ、エンドポイントの ID と、レジストリのホスト名です。',
  'file.terraform/outputs.tf.why':
    'これらの値を使ってワークロードを配置します。どの IaC でも同じ名前で出力します。S3 のプレフィックスリストを出力できるのは Terraform だけです。',
  'file.terraform/outputs.tf.without':
    'エンドポイントは使えますが、ID を手作業で調べ、scripts/verify.sh に --vpc-id で VPC を指定する必要があります。',
  'file.terraform/terraform.tfvars.what': '回答から作成した、変数の値。',
  'file.terraform/terraform.tfvars.why': 'コードを編集せずに、AZ、ID、タグを変更できます。',
  'file.terraform/terraform.tfvars.without': 'デフォルト値のない変数を、terraform plan が 1 つずつ尋ねます。',
  'file.terraform/.tflint.hcl.what': 'tflint の設定。Terraform プラグインのルールを、1 つを除いて有効にしています。',
  'file.terraform/.tflint.hcl.why':
    'リソースは内容を表す名前のファイルに分けています。除外したルールはこの構成に反するためです。',
  'file.terraform/.tflint.hcl.without': 'tflint が検査するルールが少なくなります。デプロイには影響しません。',
  'file.terraform/tests/ecr_privatelink.tftest.hcl.what':
    'このコードの Terraform のテスト。認証情報なしで、オフラインで実行できます。',
  'file.terraform/tests/ecr_privatelink.tftest.hcl.why':
    'terraform validate では見つからないこと (プライベート DNS、AZ ごとに 1 つのサブネット、各ルートテーブルの S3 へのルート) を確認します。',
  'file.terraform/tests/ecr_privatelink.tftest.hcl.without':
    'プルできなくなる変更に、タスクが起動しなくなって初めて気付くことになります。',
  'file.cdk/bin/app.ts.what': 'CDK アプリ。1 つのリージョンのスタックを作成し、cdk-nag で検査します。',
  'file.cdk/bin/app.ts.why':
    'リージョンがリテラルなので、CDK はサービス名の正しいプレフィックスを使います。リージョンを決めないアプリでは、中国で誤った名前になります。',
  'file.cdk/bin/app.ts.without': 'cdk synth と cdk deploy がアプリを見つけられません。',
  'file.cdk/lib/config.ts.what': '回答から作成した値。AZ、サブネット、エンドポイント、タグと、その検証です。',
  'file.cdk/lib/config.ts.why': 'デプロイごとに変わる値が 1 か所にまとまり、誤った値では合成が失敗します。',
  'file.cdk/lib/config.ts.without': 'アプリをコンパイルできません。',
  'file.cdk/lib/network.ts.what':
    'ネットワーク。新規 VPC ではサブネット、ルートテーブル、フローログ、NAT ゲートウェイを作成し、既存の VPC は ID で参照します。',
  'file.cdk/lib/network.ts.why':
    'サブネットにはプランの CIDR ブロックを使います。CDK に任せると、AZ の追加でブロックが変わります。',
  'file.cdk/lib/network.ts.without': 'アプリをコンパイルできません。',
  'file.cdk/lib/ecr-private-link.ts.what':
    'スタック。エンドポイント、そのセキュリティグループとポリシー、ロール、出力を定義しています。',
  'file.cdk/lib/ecr-private-link.ts.why':
    'エンドポイントは、選択した送信元だけを許可する 1 つのグループを共有します。CDK に任せると、エンドポイントごとに、VPC の最初の CIDR ブロックを許可するグループが作成されます。',
  'file.cdk/lib/ecr-private-link.ts.without': 'アプリをコンパイルできません。',
  'file.cdk/lib/codebuild.ts.what':
    'VPC 内の CodeBuild プロジェクト。ロール、セキュリティグループ、ロググループも定義しています。',
  'file.cdk/lib/codebuild.ts.why':
    'プロジェクトより先にロールを完成させる必要があります。ネットワークの権限は、これらのサブネットに限定します。',
  'file.cdk/lib/codebuild.ts.without':
    'ビルドは VPC の外か、codebuild/ の設定を使う独自のプロジェクトで実行することになります。',
  'file.cdk/test/ecr-private-link.test.ts.what':
    '合成したテンプレートのテスト。認証情報なしで、オフラインで実行できます。',
  'file.cdk/test/ecr-private-link.test.ts.why':
    '合成だけでは見つからないこと (AZ ごとに 1 つのサブネット、プライベート DNS、S3 へのルート、1 つだけのインバウンドルール) を確認します。',
  'file.cdk/test/ecr-private-link.test.ts.without':
    'プルできなくなる変更に、タスクが起動しなくなって初めて気付くことになります。',
  'file.cdk/cdk.json.what': 'CDK がアプリを起動する方法と、そのバージョンの機能フラグ。',
  'file.cdk/cdk.json.why': 'フラグは、このコードのテストに使ったものです。',
  'file.cdk/cdk.json.without':
    'cdk synth が実行するものを見つけられません。フラグがないと、異なるテンプレートになります。',
  'file.cdk/package.json.what': 'CDK、cdk-nag、TypeScript の実行環境の固定されたバージョン。',
  'file.cdk/package.json.why':
    'CLI は、このライブラリの出力を読み取れるバージョンです (aws-cdk 3.0.0 は aws-cdk-lib 2.276 の出力を読み取れません)。',
  'file.cdk/package.json.without': 'npm install でインストールするものがありません。',
  'file.cdk/tsconfig.json.what': 'TypeScript の設定 (すべて厳格)。',
  'file.cdk/tsconfig.json.why': '編集の誤りを、AWS より先に tsc が見つけます。',
  'file.cdk/tsconfig.json.without': 'tsc がデフォルトの設定、または上位のフォルダーの設定で検査します。',
  'file.codebuild/buildspec.yml.what': 'ビルドの手順 (ECR へのログイン、イメージのビルド、プッシュ)。',
  'file.codebuild/buildspec.yml.why':
    'インターネットのない VPC から到達できるものだけを使います。アカウントも、AWS STS を呼び出さずにビルドの ARN から取得します。',
  'file.codebuild/buildspec.yml.without':
    'S3 のソースに独自の buildspec を用意する必要があります。その中の STS の呼び出しはタイムアウトします。',
  'file.codebuild/vpc-config.terraform.hcl.what': '独自の CodeBuild プロジェクト用の VPC 設定 (Terraform)。',
  'file.codebuild/vpc-config.terraform.hcl.why':
    'ID はこのプロジェクトの状態から取得します。ロールに必要な 2 つのステートメントも示しています。',
  'file.codebuild/vpc-config.terraform.hcl.without':
    'このフォルダーのプロジェクトには影響しません。独自のプロジェクトでは、ID を手作業で調べる必要があります。',
  'file.codebuild/vpc-config.cloudformation.yaml.what': '独自の CodeBuild プロジェクト用の VPC 設定 (CloudFormation)。',
  'file.codebuild/vpc-config.cloudformation.yaml.why':
    'ID はこのプロジェクトのスタックのエクスポートから取得します。ロールに必要な 2 つのステートメントも示しています。',
  'file.codebuild/vpc-config.cloudformation.yaml.without':
    'このフォルダーのプロジェクトには影響しません。独自のプロジェクトでは、ID を手作業で調べる必要があります。',
  'file.codebuild/vpc-config.cdk.ts.what': '独自の CodeBuild プロジェクト用の VPC 設定 (CDK)。',
  'file.codebuild/vpc-config.cdk.ts.why': 'サブネットとセキュリティグループは、エンドポイントに到達できるものです。',
  'file.codebuild/vpc-config.cdk.ts.without':
    'このフォルダーのプロジェクトには影響しません。独自のプロジェクトでは、サブネットとセキュリティグループを手作業で選ぶ必要があります。',
  'file.docker/daemon.json.what':
    'プッシュする Docker デーモンの設定。allow-nondistributable-artifacts にレジストリを指定しています。',
  'file.docker/daemon.json.why': 'Docker 27 以前は、ここで指定したレジストリ以外には外部レイヤーをプッシュしません。',
  'file.docker/daemon.json.without':
    'イメージが ECR にあっても、Windows イメージのレイヤーは mcr.microsoft.com から取得され、経路がなければプルは失敗します。',
  'file.docker/merge-daemon-json.ps1.what':
    'プッシュする Windows ホスト用の PowerShell スクリプト。ホストの daemon.json にレジストリを追加し、ほかの設定は残して、デーモンを再起動します。',
  'file.docker/merge-daemon-json.ps1.why': 'daemon.json を上書きコピーすると、ホストのほかの設定が失われます。',
  'file.docker/merge-daemon-json.ps1.without':
    'キーを手作業で追加する必要があります。JSON として正しくなくなると、Docker は起動しません。',
  'file.docker/check-layers.sh.what':
    'レジストリに保存されていないレイヤーがイメージにあるかどうかを調べるスクリプト。',
  'file.docker/check-layers.sh.why':
    '設定が必要なのはそのようなレイヤーのあるイメージだけで、プッシュされたことは確認しないとわかりません。',
  'file.docker/check-layers.sh.without':
    'レイヤーがないことに、インターネットのない VPC での初回のプルで気付くことになります。',
  'file.scripts/preflight.sh.what':
    'デプロイ前の確認。リージョンとアカウントのサービスと AZ、既存の VPC とそのエンドポイントやルートを、読み取りだけで調べます。',
  'file.scripts/preflight.sh.why':
    '使える AZ、そこで提供されるサービス、すでにあるエンドポイントは、アカウントに問い合わせないとわかりません。',
  'file.scripts/preflight.sh.without':
    'デプロイの途中で初めてわかります (「does not support the availability zone of the subnet」、「conflicting DNS domain」)。',
  'file.scripts/verify.sh.what':
    'デプロイ後の確認。--api はどこからでも実行できます。--in-vpc は VPC の中で実行し、名前がプライベートアドレスに解決され、接続できるかを調べます。',
  'file.scripts/verify.sh.why':
    'デプロイが成功しても、プルできるとは限りません。セキュリティグループ、ルート、DNS は、ワークロードの場所からしか確認できません。',
  'file.scripts/verify.sh.without': '最初のタスクで初めてわかりますが、Fargate はエラーを途中で切ります。',
  'file..github/workflows/ecr-privatelink.yml.what':
    'GitHub Actions のワークフロー。リポジトリ内のすべてのプロジェクトの変更を確認し、毎週更新を提案します。',
  'file..github/workflows/ecr-privatelink.yml.why':
    '編集や新しいバージョンの変更に、プルリクエストで確実に気付けます。',
  'file..github/workflows/ecr-privatelink.yml.without': 'status と refresh を手作業で実行する必要があります。',
  'file..ecr-privatelink.what':
    '生成の記録。state.json に回答、base/ に生成時のファイルがあり、直前の実行で置き換えたファイルのバックアップも保存されます。',
  'file..ecr-privatelink.why':
    '更新では、base、手元のファイル、新しいテンプレートの 3 つを比べます。編集とテンプレートの変更は、これでしか区別できません。',
  'file..ecr-privatelink.without':
    'status、refresh、diff、undo はプロジェクトを見つけられません。init は既存のファイルとの競合として、1 つずつ確認します。',
};
