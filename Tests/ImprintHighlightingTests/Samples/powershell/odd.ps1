Import-Module Pester -Force
Describe 'Thing' { It "does $x" { $y | Should -Be 3 } }
function global:prompt { "PS $(Get-Location)> " }
$s = "nested $("inner $($deep) text") end"; $m = $obj.Method($a).Prop; $t = $h['k']; $u = $h.'odd key'
Get-Process | Sort-Object -Property CPU -Descending:$false | Format-Table Name, @{n='X';e={$_.Id}}
if (-not $a -and ($b -bor 1) -bxor 2 -band 3) { exit 1 } ; 1..3 -ccontains 2 -imatch 'x' -cnotlike 'y'
Start-Sleep -Seconds 5; cd ..; ls -la; echo hi; rm -r x; mkdir y; git commit -m "x"; $LASTEXITCODE
ConvertTo-Json -Depth 5 -InputObject $x; $PSScriptRoot; $PSVersionTable.PSVersion; $true -xor $false
data { "x" } ; param ($a) ; dynamicparam { } ; inlinescript { } ; [void]$list.Add(1)
Get-Item `
    -Path x
$a = @'
unfinished here
'@x
