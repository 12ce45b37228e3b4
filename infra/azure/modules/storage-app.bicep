// The app's own storage: its package, the host's locks and keys, the task hub, events that were not delivered.
// Whoever can write here can run code as the app: nobody but the app is given a role.

import { roles } from '../roles.bicep'
import { publicAccess, resourceTags, storageSku } from '../types.bicep'

param name string
param location string
param tags resourceTags
param sku storageSku
param principalId string

@description('Whether it is reached from the internet, or by private endpoints alone.')
param publicNetworkAccess publicAccess

@description('The container of events that could not be delivered.')
param undeliveredContainer string

@description('Days for which an event that was not delivered is kept.')
param undeliveredDays int

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: publicNetworkAccess
    networkAcls: {
      // Event Grid keeps what it cannot deliver here, and is let through by its identity.
      bypass: 'AzureServices'
      defaultAction: publicNetworkAccess == 'Enabled' ? 'Allow' : 'Deny'
    }
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: 'app-package'
}

resource undelivered 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: undeliveredContainer
}

resource expiry 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'undelivered-expires'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${undelivered.name}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: undeliveredDays } } }
          }
        }
      ]
    }
  }
}

// The host and the task hub create containers, queues and tables of their own names: the roles are the account's.
resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [
    roles.storageBlobDataOwner
    roles.storageQueueDataContributor
    roles.storageTableDataContributor
  ]: {
    scope: account
    name: guid(account.id, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
output tableEndpoint string = account.properties.primaryEndpoints.table
output packageContainer string = package.name
