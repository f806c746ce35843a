#!/usr/bin/env bash
# Starts Azurite, which stands in for Azure Storage, and on it the Azure app where the Functions Core Tools are installed. Ends both on Ctrl-C.
# What is stored stays in .tools/azurite; delete that folder to begin anew.
set -euo pipefail
cd "$(dirname "$0")/.."

azurite=${1:?the path of azurite}
host=127.0.0.1
blob_port=10000

"$azurite" --silent --skipApiVersionCheck --location .tools/azurite --blobHost "$host" --queueHost "$host" --tableHost "$host" &
trap 'kill $! 2>/dev/null || true' EXIT

until (: </dev/tcp/$host/$blob_port) 2>/dev/null; do
  kill -0 $! 2>/dev/null || { echo "Azurite did not start: is something else listening on ports 10000 to 10002?" >&2; exit 1; }
  sleep 0.2
done

echo "Azurite: http://$host:$blob_port (blobs), :10001 (queues), :10002 (tables)"
if ! command -v func >/dev/null; then
  echo "The Azure Functions Core Tools are not installed, so the app is not started (npm install -g azure-functions-core-tools@4). Ctrl-C ends Azurite."
  wait
fi

export FUNCTIONS_WORKER_RUNTIME=dotnet-isolated
export AzureWebJobsStorage=UseDevelopmentStorage=true
export Disclosure__Storage__ConnectionString=UseDevelopmentStorage=true
export Disclosure__ShowLinks=true
export Disclosure__PublicAddress=http://localhost:7071/
export Disclosure__OperatorKey=${OPERATOR_KEY:-only-on-this-machine}
echo "the app comes up at $Disclosure__PublicAddress; the operator's key is $Disclosure__OperatorKey"
cd functions/Disclosure.Functions
func start
