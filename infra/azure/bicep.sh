#!/bin/sh
# Bicep for whoever changes these files. Needs what `./perfeval test` has restored; nothing is deployed.
#   snapshot   writes the snapshots anew: what main.dev and main.prod would deploy. Look at the difference, and commit it.
#   dated      says what depends on the day or the network: API versions that are not recent.
set -eu

folder=$(cd "$(dirname "$0")" && pwd -P)
version=$(sed -n 's/.*Include="Azure.Bicep.CommandLine.linux-x64" Version="\([^"]*\)".*/\1/p' "$folder/../../Directory.Packages.props")
packages=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
bicep=${packages%/}/azure.bicep.commandline.linux-x64/$version/tools/bicep
[ -x "$bicep" ] || chmod u+x "$bicep"
# Parameter files read these; a snapshot is of what they say without.
unset AZURE_ENV_NAME AZURE_LOCATION PERFEVAL_OPERATORS

case ${1:-} in
  snapshot)
    for environment in dev prod; do
      "$bicep" snapshot "$folder/main.$environment.bicepparam" --mode overwrite --location eastasia --deployment-name main \
        --subscription-id 00000000-0000-0000-0000-000000000001 --tenant-id 00000000-0000-0000-0000-000000000002
      # Outputs come in another order each time, which would look like a change.
      node -e 'const fs = require("fs"), file = process.argv[1], snapshot = JSON.parse(fs.readFileSync(file));
        snapshot.outputs = Object.fromEntries(Object.entries(snapshot.outputs).sort());
        fs.writeFileSync(file, JSON.stringify(snapshot, null, 2) + "\n");' "$folder/main.$environment.snapshot.json"
    done
    ;;
  dated)
    copy=$(mktemp -d)
    trap 'rm -rf "$copy"' EXIT
    cp -R "$folder/." "$copy"
    sed 's/"level": "off"/"level": "warning"/' "$folder/bicepconfig.json" > "$copy/bicepconfig.json"
    (cd "$copy" && "$bicep" lint --pattern '**/*.bicep')
    ;;
  *)
    echo "bicep.sh: snapshot or dated is expected." >&2
    exit 2
    ;;
esac
