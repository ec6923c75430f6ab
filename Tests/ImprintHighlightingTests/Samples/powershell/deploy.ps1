#Requires -Version 5.1
<#
.SYNOPSIS
    Deploys – „ausrollen“.
.PARAMETER Path
    Where to
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [Parameter(Mandatory, ValueFromPipeline)]
    [ValidateNotNullOrEmpty()]
    [string[]]$Path,
    [ValidateSet('Dev', "Prod")] [string] $Environment = 'Dev',
    [int]$Count = 10, [switch]$Force
)
using namespace System.Collections.Generic
Set-StrictMode -Version Latest
$ErrorActionPreference = "Stop"

function Get-Item2 {
    param([hashtable]$Options = @{ Name = 'x'; Size = 1KB; 'Key' = $null })
    begin { $total = 0 }
    process {
        foreach ($item in $Path) {
            if ($item -match '^\w+$' -and -not (Test-Path $item)) { continue }
            elseif ($Count -ge 3 -or $x -eq 1.5e3) { break }
            else { Write-Output "Item: $item, $($item.Length + 1), ${env:PATH}, `$5 `n `"q`" $($a["b"])" }
        }
    }
    end { return $total }
}
filter Where-Big { if ($_ -gt 0xFF) { $_ } }
class Point : Base {
    [int] $X = 0
    hidden [string]$Name
    static [Point] Origin() { return [Point]::new(0, 0) }
    Point([int]$x, [int]$y) : base($x) { $this.X = $x }
}
enum Colour { Red = 1; Green }
workflow Invoke-It { parallel { } sequence { } }

$here = @"
Dear $name,
  you owe $($amount * 2) "euros" `t
"@
$raw = @'
No $variables here, 'quotes' too
'@
$array = @(1, 2, 3) + 4..10
$hash = [ordered]@{ a = 1; b = "two" }
$array | Where-Object { $_ -ne 2 } | ForEach-Object -Process { $_ * 2 } | Select-Object -First 1
Get-ChildItem -Path C:\Temp -Recurse -Filter *.txt | % { $_.FullName } | ? { $_ } | Out-Null
$x = if ($a) { 1 } else { 2 }; $x += 1; $x -= 2; $x++; $y = -not $x; $z = !$x
switch -Regex ($value) { '^a' { 'A' } 'b' { break } default { "none" } }
do { $i-- } while ($i -gt 0); do { $i++ } until ($i -ge 10); while ($true) { break }
for ($i = 0; $i -lt 10; $i++) { [Console]::WriteLine("{0}", $i) }
try { throw [System.Exception]::new("bad") } catch [System.IO.IOException] { $_.Exception } finally { }
trap { continue }
& 'C:\Program Files\x.exe' --flag $arg 2>&1 > $null
. .\script.ps1 @splat
$global:Var = $script:Other; $env:HOME; ${a b}; $$; $?; $^; $args[0]; $Matches[1]
"a" -replace 'b', 'c' -split ',' -join ';' -f 1, 2 -is [string] -as [int] -like '*x*' -contains 1 -in 2
New-Object -TypeName System.Net.WebClient; Invoke-RestMethod -Uri "https://x/$id" -Headers @{ A = 'b' }
[math]::Round(3.7); [System.Collections.Generic.List[int]]$list = $null; [int]'5'; 1TB; 0x1F; 1e-3
$größe = 3 # Kommentar
Write-Host 'It''s' "say ""hi""" -ForegroundColor Red
return
"never closed
