import { type Completion, PROGRAMS, type Value, wordsOf } from './model.js';

/** A completion script for PowerShell, from 5.1 on. Where it offers nothing, the shell offers files itself. */
export function powershellCompletion({ commands, options, settings }: Completion): string {
  return `# PowerShell completion of ecr-privatelink. In $PROFILE: ecr-privatelink completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName ${PROGRAMS.map(quote).join(', ')} -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = @(
${commands.map(({ name, description, word }) => `        @{ Name = ${quote(name)}; Text = ${quote(description)}; ${valueFacts(word)} }`).join('\n')}
    )
    $options = @(
${options
  .map(
    ({ name, description, value, commands: of }) =>
      `        @{ Name = ${quote(name)}; Text = ${quote(description)}; Of = ${of.map(quote).join(', ')}; ${valueFacts(value)} }`,
  )
  .join('\n')}
    )
    $settings = @{
${settings.map(({ flag, value }) => `        ${quote(flag)} = ${quote(wordsOf(value).join(' '))}`).join('\n')}
    }
    $offer = {
        param($text, $tooltip)
        [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $tooltip)
    }
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $command = $null
    $pending = $null
    foreach ($word in $before) {
        if ($pending) { $pending = $null; continue }
        $option = $options | Where-Object { $_.Name -ceq $word } | Select-Object -First 1
        if ($option -and $option.Kind) { $pending = $option }
        elseif ($word -notlike '-*' -and -not $command) { $command = $word }
    }
    $known = $commands | Where-Object { $_.Name -ceq $command } | Select-Object -First 1
    $name = if ($known) { $known.Name } else { 'init' }
    $typed = "$wordToComplete"
    $prefix = ''
    if (-not $pending -and $typed -match '^(--[a-z0-9-]+=)(.*)$') {
        $prefix = $Matches[1]
        $typed = $Matches[2]
        $pending = $options | Where-Object { $_.Name -ceq $prefix.TrimEnd('=') } | Select-Object -First 1
    }
    if ($pending) {
        $words = @($pending.Words -split ' ' | Where-Object { $_ })
        if ($pending.Kind -eq 'setting') {
            if ($typed -match '^([a-z0-9-]+=)(.*)$') {
                $prefix += $Matches[1]
                $typed = $Matches[2]
                $words = @($settings[$Matches[1].TrimEnd('=')] -split ' ' | Where-Object { $_ })
            } else {
                $words = @($settings.Keys | Sort-Object | ForEach-Object { "$_=" })
            }
        }
        if ($typed -match '^(.*,)([^,]*)$') {
            $prefix += $Matches[1]
            $typed = $Matches[2]
        }
        $words | Where-Object { $_ -like "$typed*" } | ForEach-Object { & $offer "$prefix$_" $pending.Text }
    } elseif ($typed -like '-*') {
        $options | Where-Object { $_.Of -ccontains $name -and $_.Name -like "$typed*" } |
            ForEach-Object { & $offer $_.Name $_.Text }
    } elseif (-not $command) {
        $commands | Where-Object { $_.Name -like "$typed*" } | ForEach-Object { & $offer $_.Name $_.Text }
    } elseif ($known) {
        $known.Words -split ' ' | Where-Object { $_ -and $_ -like "$typed*" } | ForEach-Object { & $offer $_ $known.Text }
    }
}
`;
}

function valueFacts(value: Value | null): string {
  return `Kind = ${quote(value?.kind ?? '')}; Words = ${quote(wordsOf(value).join(' '))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
