#!/bin/sh
# Publishes the app and subscribes it to uploads: what comes after the template. Run by `azd up` and `azd deploy`, or by
# hand with the template's outputs in the environment. Needs the .NET SDK and a signed-in Azure CLI.
set -eu

: "${AZURE_SUBSCRIPTION_ID:?}" "${AZURE_RESOURCE_GROUP:?}" "${PERFEVAL_APP:?}" "${PERFEVAL_TOPIC:?}"
: "${PERFEVAL_REPORTS_CONTAINER:?}" "${PERFEVAL_APP_STORAGE:?}" "${PERFEVAL_UNDELIVERED_CONTAINER:?}"

root=$(cd "$(dirname "$0")/../.." && pwd -P)
package=$root/artifacts/azure/package

rm -rf "$package" "$package.zip"
dotnet publish "$root/functions" -c Release -p:FunctionsHost=azure -o "$package"
dotnet msbuild "$root/infra/azure/zip.proj" -nologo -p:Folder="$package" -p:File="$package.zip"

az functionapp deployment source config-zip --output none --subscription "$AZURE_SUBSCRIPTION_ID" \
  --resource-group "$AZURE_RESOURCE_GROUP" --name "$PERFEVAL_APP" --src "$package.zip"

# The host makes the key of its blob webhook when the code first runs. Only whether it is there is asked here.
tries=0
until [ "$(az functionapp keys list --output json --subscription "$AZURE_SUBSCRIPTION_ID" \
  --resource-group "$AZURE_RESOURCE_GROUP" --name "$PERFEVAL_APP" \
  --query "contains(keys(systemKeys || \`{}\`), 'blobs_extension')")" = true ]; do
  tries=$((tries + 1))
  if [ "$tries" -ge 20 ]; then
    echo "deploy: the app has not started: it has no key for its blob webhook. See its log, then run this again." >&2
    exit 1
  fi
  sleep 15
done

az deployment group create --output none --subscription "$AZURE_SUBSCRIPTION_ID" \
  --resource-group "$AZURE_RESOURCE_GROUP" --name perfeval-subscription \
  --template-file "$root/infra/azure/subscription.bicep" \
  --parameters appName="$PERFEVAL_APP" topicName="$PERFEVAL_TOPIC" reportsContainer="$PERFEVAL_REPORTS_CONTAINER" \
  appStorageName="$PERFEVAL_APP_STORAGE" undeliveredContainer="$PERFEVAL_UNDELIVERED_CONTAINER"

echo "deploy: PerfEval runs at ${PERFEVAL_ADDRESS:-$PERFEVAL_APP}."
