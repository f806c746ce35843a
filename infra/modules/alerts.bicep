param poisonRuleName string

@description('What the names of the other rules begin with; the key of the rule and the token follow.')
param ruleNamePrefix string
param resourceToken string
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

// What the app writes down or hands on of itself. Each query finds nothing while all is well; the numbers say how much is usual.
var rules = [
  {
    key: 'standing'
    displayName: 'A report stands still'
    description: 'The next step of a report has been due for a quarter of an hour and nobody ran it: a notice or a publication is missing, as after a return to an older version of the app. The operator\'s page says which.'
    severity: 1
    window: 'PT15M'
    query: 'AppTraces | where SeverityLevel >= 3 and Message has "its next step is due and was not run"'
    measure: null
    usual: 0
  }
  {
    key: 'failures'
    displayName: 'Functions fail'
    description: 'Functions ended with an error, again and again: storage, the engine or the app is in trouble. See the failures of Application Insights.'
    severity: 2
    window: 'PT15M'
    query: 'AppRequests | where Success == false'
    measure: null
    usual: 5
  }
  {
    key: 'steps'
    displayName: 'Steps of reports fail'
    description: 'Steps failed that are no fault of the files: the service that reads scans is away, out of calls or refuses the app, or storage is. Reports are set aside after the fifth time; the operator\'s page says why.'
    severity: 2
    window: 'PT15M'
    query: 'AppMetrics | where Name == "disclosure.step.failures" and tostring(Properties.reason) != "unreadable"'
    measure: 'Sum'
    usual: 5
  }
  {
    key: 'helped'
    displayName: 'The sweep helps again and again'
    description: 'Reports were due and no orchestration worked on them, more than a lost message now and then explains. See the log of the function Sweep.'
    severity: 3
    window: 'PT1H'
    query: 'AppTraces | where Message has "was due and nobody worked on it"'
    measure: null
    usual: 20
  }
]

resource told 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${ruleNamePrefix}${rule.key}-${resourceToken}'
    location: location
    tags: tags
    properties: {
      displayName: rule.displayName
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspace.id]
      evaluationFrequency: rule.window
      windowSize: rule.window
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: rule.measure == null ? 'Count' : 'Total'
            metricMeasureColumn: rule.measure
            operator: 'GreaterThan'
            threshold: rule.usual
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: true
      actions: { actionGroups: empty(email) ? [] : [office.id] }
    }
  }
]
