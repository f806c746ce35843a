param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param storageName string
param deploymentContainer string
param insightsName string

@description('Where the service is that reads scans. Empty: they are read by the engine in the app, if it is there.')
param scanEndpoint string

@description('By what the app asks that service: documentIntelligence or formRecognizer.')
param scanClient string

@description('Version of the interface of Document Intelligence.')
param scanApiVersion string

@description('Where the image with the engine is; empty: the app is deployed as a package.')
param registryServer string

@description('Whether an instance is always at hand for Durable Functions.')
param keepReady bool

@secure()
param operatorKey string
param publicAddress string

@description('Most instances; the yearly burst of reports is spread over them.')
param maximumInstances int = 40

@description('Memory of an instance: reading a report takes some ten MB beyond what the runtime does, a file at its limit of 100 MB several times that.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

var usesContainer = !empty(registryServer)

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// Packages run on Flex Consumption, which takes no images; those run on a Premium plan.
resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: usesContainer ? 'elastic' : 'functionapp'
  sku: usesContainer ? { name: 'EP1', tier: 'ElasticPremium' } : { name: 'FC1', tier: 'FlexConsumption' }
  properties: usesContainer ? { reserved: true, maximumElasticWorkerCount: 10 } : { reserved: true }
}

var packageConfig = {
  deployment: {
    storage: {
      type: 'blobContainer'
      value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
      authentication: {
        type: 'UserAssignedIdentity'
        userAssignedIdentityResourceId: identityId
      }
    }
  }
  runtime: { name: 'dotnet-isolated', version: '10.0' }
  scaleAndConcurrency: {
    alwaysReady: keepReady ? [{ name: 'durable', instanceCount: 1 }] : []
    maximumInstanceCount: maximumInstances
    instanceMemoryMB: instanceMemoryMB
  }
}

var imageConfig = {
  linuxFxVersion: 'DOCKER|${registryServer}/disclosure:latest'
  acrUseManagedIdentityCreds: true
  acrUserManagedIdentityID: identityClientId
  minimumElasticInstanceCount: 1
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: usesContainer ? 'functionapp,linux,container' : 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: usesContainer ? null : packageConfig
    siteConfig: union({ minTlsVersion: '1.2', ftpsState: 'Disabled' }, usesContainer ? imageConfig : {})
  }
}

var address = 'https://${app.properties.defaultHostName}/'

// Storage is named by the addresses of its services, not by its name, which would do in the global cloud alone.
var settings = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AZURE_CLIENT_ID: identityClientId
  AZURE_AUTHORITY_HOST: environment().authentication.loginEndpoint
  Disclosure__Storage__BlobServiceUri: storage.properties.primaryEndpoints.blob
  Disclosure__Storage__TableServiceUri: storage.properties.primaryEndpoints.table
  Disclosure__PublicAddress: empty(publicAddress) ? address : publicAddress
  Disclosure__OperatorKey: operatorKey
}

var scanSettings = empty(scanEndpoint)
  ? {}
  : scanClient == 'formRecognizer'
      ? { Disclosure__FormRecognizer__Endpoint: scanEndpoint }
      : {
          Disclosure__DocumentIntelligence__Endpoint: scanEndpoint
          Disclosure__DocumentIntelligence__ApiVersion: scanApiVersion
        }

var imageSettings = usesContainer
  ? {
      FUNCTIONS_EXTENSION_VERSION: '~4'
      FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
      WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'false'
    }
  : {}

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(settings, scanSettings, imageSettings)
}

resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

output name string = app.name
output address string = address
