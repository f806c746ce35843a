#!/usr/bin/env bash
# After the app is deployed: has Event Grid tell it of every file put into the intake container. The address holds a key the app makes when its functions
# first start, and Event Grid asks the app before it accepts it; so this waits for both, and can be run again at any time.
set -euo pipefail

attempts=20
pause=15

# Prints the key; fails while the app has none yet.
extension_key() {
  az functionapp keys list --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP_NAME" --query systemKeys.blobs_extension --output tsv 2>/dev/null |
    grep .
}

subscribe() {
  az eventgrid system-topic event-subscription create --subscription "$AZURE_SUBSCRIPTION_ID" \
    --resource-group "$AZURE_RESOURCE_GROUP" --system-topic-name "$EVENT_TOPIC_NAME" --name intake \
    --endpoint-type webhook \
    --endpoint "${FUNCTION_APP_ADDRESS}runtime/webhooks/blobs?functionName=Host.Functions.Intake&code=$1" \
    --included-event-types Microsoft.Storage.BlobCreated \
    --subject-begins-with "/blobServices/default/containers/$INTAKE_CONTAINER/blobs/" \
    --max-delivery-attempts 30 --event-ttl 1440 --output none
}

for ((attempt = 1; attempt <= attempts; attempt++)); do
  if key=$(extension_key) && subscribe "$key"; then
    echo "files put into the container $INTAKE_CONTAINER of $STORAGE_ACCOUNT_NAME are taken in"
    echo "app: $FUNCTION_APP_ADDRESS   public site: $PORTAL_ADDRESS"
    exit 0
  fi

  echo "the app is not ready yet ($attempt of $attempts)"
  sleep "$pause"
done

echo "the app did not become ready: uploads by the web page work, the intake container does not yet. Look at its log, then run infra/hooks/subscribe.sh by" >&2
echo "  azd hooks run postdeploy" >&2
exit 1
