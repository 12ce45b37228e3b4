// The results tables.

import { roles } from '../roles.bicep'
import { publicAccess, resourceTags, storageSku } from '../types.bicep'

param name string
param location string
param tags resourceTags
param sku storageSku
param principalId string

@description('Whether it is reached from the internet, or by private endpoints alone.')
param publicNetworkAccess publicAccess

@description('''Whether account keys open the tables. Power BI reads tables with an Entra sign-in, which is the default here;
a refresh by an on-premises gateway or an account of another tenant has no such sign-in and needs the account key.
Nothing but the results is in this account, and the app itself never uses the key.''')
param allowAccountKeys bool

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
    allowSharedKeyAccess: allowAccountKeys
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: publicNetworkAccess
    networkAcls: {
      bypass: 'None'
      defaultAction: publicNetworkAccess == 'Enabled' ? 'Allow' : 'Deny'
    }
    supportsHttpsTrafficOnly: true
  }
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource results 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [
  for table in [
    'submissions'
    'evaluations'
    'indicators'
    'findings'
    'rounds'
    'approvals'
    'inbox'
    'units'
  ]: {
    parent: tables
    name: table
  }
]

resource writesResults 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, roles.storageTableDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageTableDataContributor
    )
  }
}

output name string = account.name
output tableEndpoint string = account.properties.primaryEndpoints.table
