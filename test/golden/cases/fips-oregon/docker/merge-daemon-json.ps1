<#
.SYNOPSIS
Adds the registries of daemon.json, which is beside this script, to the Docker daemon configuration file of this host.

.DESCRIPTION
For the Windows host that pushes images; run it as administrator, in Windows PowerShell 5.1 or PowerShell 7.
Every other setting stays as it is written. Where something changes, the old file is kept beside the new one, and the
service docker is restarted, which stops the containers of this host.
Exit code 0: done, or nothing to do. 2: it could not be done; the message says why.

.PARAMETER Path
The configuration file of this host.

.PARAMETER NoRestart
Leaves the restart to you.

.EXAMPLE
powershell -NoProfile -ExecutionPolicy Bypass -File docker\merge-daemon-json.ps1 -WhatIf
#>
#Requires -Version 5.1
[CmdletBinding(SupportsShouldProcess = $true)]
param(
  [ValidateNotNullOrEmpty()]
  [string] $Path = (Join-Path -Path $env:ProgramData -ChildPath 'docker\config\daemon.json'),

  [switch] $NoRestart
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$Key = 'allow-nondistributable-artifacts'
$AllLayersSince = 28
$Messages = @{
  NotJson = '{0} is not a JSON object as the engine reads it. Correct it and try again.'
  NotList = '"{0}" in {1} is not a list of host names. Correct it and try again.'
  EngineNeedsNothing = 'The engine {0} pushes all layers, whatever "{1}" says: nothing is needed, and nothing was changed.'
  NothingToAdd = '{0} has these registries already: nothing was changed, and no restart is needed for it.'
  AddByHand = '{0} was not changed. Add {1} to "{2}" by hand.'
  AddAction = 'add {0}'
  Added = '{0}: added {1}.'
  Backup = 'The file as it was: {0}'
  NoService = 'There is no service "docker" here. Restart the engine. With Docker Desktop, see that "{0}" stands in Settings, Docker Engine, and apply it there.'
  RestartYourself = 'The engine reads the file when it starts: restart the service "docker".'
  Restarted = 'The service "docker" was restarted.'
  RunAsAdministrator = 'Run this script as administrator.'
}

# Patterns of strict JSON: ConvertFrom-Json takes comments, single quotes and trailing commas, which the engine does not.
$JsonString = '"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"'
$JsonScalar = '(?<![\w.+-])(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-])'
$FlatArray = '\[ ?(?:(?:""|0)(?: ?, ?(?:""|0))*)? ?\]'
$FlatObject = '\{ ?(?:"" ?: ?(?:""|0)(?: ?, ?"" ?: ?(?:""|0))*)? ?\}'
$RegistryList = '(?<!\\)"' + [regex]::Escape($Key) + '"\s*:\s*\[(?:(\s*)' + $JsonString + '(?:\s*,\s*' + $JsonString + ')*)?'

# Strings become "", then scalars and, from the inside out, whole lists and objects become 0, until one value is left.
function Test-JsonObject([string] $Text) {
  $rest = [regex]::Replace($Text, $JsonString, '""')
  $rest = [regex]::Replace($rest, $JsonScalar, '0')
  $rest = [regex]::Replace($rest, '[ \t\r\n]+', ' ').Trim(' ')
  if ($rest -notlike '{*') { return $false }
  do {
    $before = $rest
    $rest = [regex]::Replace($before, "$FlatArray|$FlatObject", '0')
  } while ($rest -cne $before)
  return $rest -ceq '0'
}

# The text of a file, whatever its byte order mark; bytes that are no text are an error.
function Read-JsonFile([string] $File) {
  $text = [IO.File]::ReadAllText($File, [Text.UTF8Encoding]::new($false, $true))
  # The engine takes an empty file for one without settings.
  if ($text.Trim() -eq '') { return "{}`n" }
  if (-not (Test-JsonObject $text)) { throw ($Messages.NotJson -f $File) }
  return $text
}

# The hosts that a text has under the key; nothing where it lacks the key.
function Get-Registry([string] $Text, [string] $File) {
  $property = (ConvertFrom-Json -InputObject $Text).PSObject.Properties[$Key]
  if ($null -eq $property) { return }
  $isList = $property.Value -is [array]
  foreach ($entry in @($property.Value)) { $isList = $isList -and $entry -is [string] }
  if (-not $isList) { throw ($Messages.NotList -f $Key, $File) }
  return $property.Value
}

# A text with more hosts under the key, behind those that it has. No other character changes: neither a date, a number
# nor a list of one entry goes through PowerShell's own conversion.
function Add-Registry([string] $Text, [string[]] $Hosts) {
  $newline = "`n"
  if ($Text.Contains("`r`n")) { $newline = "`r`n" }
  $entries = @($Hosts | ForEach-Object -Process { ConvertTo-Json -InputObject $_ -Compress })
  $lists = [regex]::Matches($Text, $RegistryList)
  if ($lists.Count -gt 0) {
    $list = $lists[0]
    $at = $list.Index + $list.Length
    if (-not $list.Groups[1].Success) { return $Text.Insert($at, ($entries -join ', ')) }
    # An entry stands on a line of its own where the first one does.
    $gap = $list.Groups[1].Value
    if (-not $gap.Contains("`n")) { $gap = ' ' }
    return $Text.Insert($at, ",$gap" + ($entries -join ",$gap"))
  }
  $end = $Text.LastIndexOf('}')
  $members = $Text.Substring(0, $end).TrimEnd()
  $comma = ','
  if ($members.Trim() -eq '{') { $comma = '' }
  $step = [regex]::Match($Text, '\n([ \t]+)"').Groups[1].Value
  if ($step -eq '') { $step = '  ' }
  $indented = @($entries | ForEach-Object -Process { "$step$step$_" }) -join ",$newline"
  $lines = @("$members$comma", "$step`"$Key`": [", $indented, "$step]", $Text.Substring($end))
  return $lines -join $newline
}

# The version of the engine; empty where there is none to ask.
function Get-EngineVersion {
  if (-not (Get-Command -Name docker -CommandType Application -ErrorAction SilentlyContinue)) { return '' }
  # Windows PowerShell makes an error of each line that a program prints on standard error.
  $ErrorActionPreference = 'SilentlyContinue'
  return [string] (& docker version --format '{{.Server.Version}}' 2>$null)
}

# Puts the text in the place of the file at once, and gives the name of the copy of the old one.
function Save-JsonFile([string] $File, [string] $Text) {
  [void] [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($File))
  $temporary = "$File.$([Guid]::NewGuid().ToString('N')).tmp"
  try {
    [IO.File]::WriteAllText($temporary, $Text, [Text.UTF8Encoding]::new($false))
    if (-not [IO.File]::Exists($File)) {
      [IO.File]::Move($temporary, $File)
      return ''
    }
    $stamp = [DateTime]::Now.ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
    $backup = "$File.bak-$stamp"
    for ($number = 2; [IO.File]::Exists($backup); $number++) { $backup = "$File.bak-$stamp-$number" }
    [IO.File]::Replace($temporary, $File, $backup)
    return $backup
  } finally {
    if ([IO.File]::Exists($temporary)) { [IO.File]::Delete($temporary) }
  }
}

try {
  $Path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
  $ownFile = Join-Path -Path $PSScriptRoot -ChildPath 'daemon.json'
  $wanted = @(Get-Registry (Read-JsonFile $ownFile) $ownFile)

  $version = Get-EngineVersion
  if ($version -match '^[0-9]+' -and [int] $Matches[0] -ge $AllLayersSince) {
    Write-Warning -Message ($Messages.EngineNeedsNothing -f $version, $Key)
    exit 0
  }

  $text = "{}`n"
  if ([IO.File]::Exists($Path)) { $text = Read-JsonFile $Path }
  # Comparisons of PowerShell ignore case, as host names do.
  $all = @(Get-Registry $text $Path)
  $missing = @()
  foreach ($registry in $wanted) {
    if ($all -notcontains $registry) {
      $all += $registry
      $missing += $registry
    }
  }
  if ($missing.Count -eq 0) {
    Write-Output -InputObject ($Messages.NothingToAdd -f $Path)
    exit 0
  }

  $merged = Add-Registry $text $missing
  # Not so where the key is there a second time, in another object or in another spelling.
  $isMerged = (Test-JsonObject $merged) -and (@(Get-Registry $merged $Path) -join "`n") -ceq ($all -join "`n")
  $hosts = $missing -join ', '
  if (-not $isMerged) { throw ($Messages.AddByHand -f $Path, $hosts, $Key) }

  $action = $Messages.AddAction -f $hosts
  if (-not $PSCmdlet.ShouldProcess($Path, $action)) { exit 0 }
  $backup = Save-JsonFile $Path $merged
  Write-Output -InputObject ($Messages.Added -f $Path, $hosts)
  if ($backup -ne '') { Write-Output -InputObject ($Messages.Backup -f $backup) }

  $service = $null
  if (Get-Command -Name Get-Service -ErrorAction SilentlyContinue) {
    $service = Get-Service -Name docker -ErrorAction SilentlyContinue
  }
  if ($null -eq $service) {
    Write-Output -InputObject ($Messages.NoService -f $Key)
  } elseif ($NoRestart -or $service.Status -ne 'Running' -or -not $PSCmdlet.ShouldProcess('docker', 'Restart-Service')) {
    Write-Output -InputObject $Messages.RestartYourself
  } else {
    Restart-Service -Name docker -Confirm:$false
    Write-Output -InputObject $Messages.Restarted
  }
  exit 0
} catch {
  $cause = $_.Exception
  if ($cause -is [Management.Automation.MethodInvocationException]) { $cause = $cause.InnerException }
  $Host.UI.WriteErrorLine("merge-daemon-json: $($cause.Message)")
  if ($cause -is [UnauthorizedAccessException]) { $Host.UI.WriteErrorLine($Messages.RunAsAdministrator) }
  exit 2
}
