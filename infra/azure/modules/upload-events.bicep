// Events of uploads. The subscription that brings them to the app is made after the app is (../subscription.bicep).

import { roles } from '../roles.bicep'
import { resourceTags } from '../types.bicep'

param name string
param location string
param tags resourceTags

@description('The storage account whose events these are.')
param reportsAccountId string

@description('The storage account and container that events go to that could not be delivered.')
param undelivered { account: string, container: string }

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: reportsAccountId
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: undelivered.account

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource container 'containers' existing = {
      name: undelivered.container
    }
  }
}

// The account takes no keys, so the topic keeps what it cannot deliver with an identity of its own.
resource keepsUndelivered 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account::blobs::container
  name: guid(account::blobs::container.id, topic.id, roles.storageBlobDataContributor)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageBlobDataContributor
    )
  }
}

output id string = topic.id
output name string = topic.name
