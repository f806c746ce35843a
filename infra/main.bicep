targetScope = 'subscription'

@minLength(1)
@maxLength(64)
@description('Name of the environment; the names of all resources derive from it.')
param environmentName string

@minLength(1)
@description('Region of all resources. It must offer Flex Consumption, and Document Intelligence where scans are read by it.')
param location string

@description('Object id of whoever deploys: may put archives of a stand-alone program into the import container. Empty: nobody.')
param principalId string = ''

@description('What reads scans: Document Intelligence; the same service by the client library of its earlier name, in a build that has it; the engine in a container image, so that no scan leaves the app; or nothing (digital reports only).')
@allowed(['documentIntelligence', 'formRecognizer', 'container', 'none'])
param scans string = 'documentIntelligence'

@description('Version of the interface of Document Intelligence. 2023-07-31 where the region or cloud has no other.')
@allowed(['2024-11-30', '2023-07-31'])
param scansApiVersion string = '2024-11-30'

@description('Whether an instance is always at hand for orchestrations: decisions go on at once. Without it a quiet office pays next to nothing, and waits some seconds.')
param keepReady bool = true

@secure()
@minLength(16)
@description('Opens the operator\'s pages. A hook makes one before the first deployment.')
param operatorKey string

@description('What links in notices begin with, where the office has a domain of its own. Empty: the app\'s address.')
param publicAddress string = ''

@description('Who hears of alerts. Empty: they are seen in the portal only.')
param alertEmail string = ''

@description('How often what is stored is kept: ZRS survives a data centre, GRS a region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

var abbreviations = loadJsonContent('./abbreviations.json')
var resourceToken = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var usesContainer = scans == 'container'
var usesService = scans == 'documentIntelligence' || scans == 'formRecognizer'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: '${abbreviations.resourcesResourceGroups}${environmentName}'
  location: location
  tags: tags
}

module identity './modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: '${abbreviations.managedIdentityUserAssignedIdentities}${resourceToken}'
    location: location
    tags: tags
  }
}

module monitoring './modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: '${abbreviations.operationalInsightsWorkspaces}${resourceToken}'
    insightsName: '${abbreviations.insightsComponents}${resourceToken}'
    location: location
    tags: tags
    identityPrincipalId: identity.outputs.principalId
  }
}

module storage './modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: '${abbreviations.storageStorageAccounts}${resourceToken}'
    location: location
    tags: tags
    sku: storageSku
    identityPrincipalId: identity.outputs.principalId
    deployerPrincipalId: principalId
  }
}

module scanService './modules/document-intelligence.bicep' = if (usesService) {
  name: 'document-intelligence'
  scope: group
  params: {
    name: '${abbreviations.cognitiveServicesFormRecognizer}${resourceToken}'
    location: location
    tags: tags
    identityPrincipalId: identity.outputs.principalId
  }
}

module registry './modules/registry.bicep' = if (usesContainer) {
  name: 'registry'
  scope: group
  params: {
    name: '${abbreviations.containerRegistryRegistries}${resourceToken}'
    location: location
    tags: tags
    identityPrincipalId: identity.outputs.principalId
  }
}

module app './modules/function-app.bicep' = {
  name: 'function-app'
  scope: group
  params: {
    name: '${abbreviations.webSitesFunctions}${resourceToken}'
    planName: '${abbreviations.webServerFarms}${resourceToken}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    insightsName: monitoring.outputs.insightsName
    scanEndpoint: scanService.?outputs.endpoint ?? ''
    scanClient: scans
    scanApiVersion: scansApiVersion
    registryServer: registry.?outputs.server ?? ''
    keepReady: keepReady
    operatorKey: operatorKey
    publicAddress: publicAddress
  }
}

module events './modules/events.bicep' = {
  name: 'events'
  scope: group
  params: {
    topicName: '${abbreviations.eventGridSystemTopics}${resourceToken}'
    location: location
    tags: tags
    storageName: storage.outputs.name
  }
}

module alerts './modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    poisonRuleName: '${abbreviations.insightsScheduledQueryRules}poison-${resourceToken}'
    ruleNamePrefix: abbreviations.insightsScheduledQueryRules
    resourceToken: resourceToken
    actionGroupName: '${abbreviations.insightsActionGroups}${resourceToken}'
    location: location
    tags: tags
    workspaceName: monitoring.outputs.workspaceName
    storageName: storage.outputs.name
    email: alertEmail
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = app.outputs.name
output FUNCTION_APP_ADDRESS string = app.outputs.address
output STORAGE_ACCOUNT_NAME string = storage.outputs.name
output PORTAL_ADDRESS string = storage.outputs.portalAddress
output EVENT_TOPIC_NAME string = events.outputs.topicName
output INTAKE_CONTAINER string = storage.outputs.intakeContainer
output CONTAINER_REGISTRY_NAME string = registry.?outputs.name ?? ''
