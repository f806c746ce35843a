param poisonRuleName string
param actionGroupName string
param location string
param tags object
param workspaceName string
param storageName string
param email string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  resource queues 'queueServices' existing = {
    name: 'default'
  }
}

// Storage has no metric for a single queue; its log has every message that is put.
resource queueLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storage::queues
  name: 'queue-writes'
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'StorageWrite', enabled: true }]
  }
}

resource office 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'disclosure'
    enabled: true
    emailReceivers: [{ name: 'office', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// A file the app could not take in after five attempts: the host puts its message aside, and nobody would hear of it.
resource poison 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: poisonRuleName
  location: location
  tags: tags
  properties: {
    displayName: 'A file could not be taken in'
    description: 'A message came into a poison queue: the file it names, in the container intake, was not made a report. See the log of the function Intake, then upload the file again.'
    severity: 1
    enabled: true
    scopes: [workspace.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'StorageQueueLogs | where OperationName == "PutMessage" and StatusText == "Success" and Uri contains "-poison/messages"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    autoMitigate: false
    actions: { actionGroups: empty(email) ? [] : [office.id] }
  }
  dependsOn: [queueLog]
}
