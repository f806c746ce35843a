#!/usr/bin/env bash
# After the resources are there: where scans are read in a container image, builds that image in the registry (no Docker is needed here), restarts the app
# on it and has uploads reported to it. Packages are deployed by azd itself, and their hook does the last of these.
set -euo pipefail

if [ -z "${CONTAINER_REGISTRY_NAME:-}" ]; then exit 0; fi

cd "$(dirname "$0")/../.."
az acr build --subscription "$AZURE_SUBSCRIPTION_ID" --registry "$CONTAINER_REGISTRY_NAME" --image disclosure:latest --file infra/Dockerfile . --output none
az functionapp restart --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP_NAME" --output none
infra/hooks/subscribe.sh
