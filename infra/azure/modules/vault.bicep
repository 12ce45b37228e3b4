// The key vault: the app's one secret, and the key that wraps the keys of tickets.

import { roles } from '../roles.bicep'
import { publicAccess, resourceTags } from '../types.bicep'

param name string
param location string
param tags resourceTags
param principalId string

@description('Whether it is reached from the internet, or by a private endpoint alone.')
param publicNetworkAccess publicAccess

@description('Whether nobody, an owner included, can purge the vault or its secret before their time.')
param purgeProtection bool

@description('Whether the app reads the secrets of channels, which the operators write.')
param readsChannels bool

@description('The key of the sampling of clean forms, in base64.')
@secure()
param samplingKey string

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // False is refused by the service: protection is on or not spoken of.
    enablePurgeProtection: purgeProtection ? true : null
    publicNetworkAccess: publicNetworkAccess
    networkAcls: {
      bypass: 'None'
      defaultAction: publicNetworkAccess == 'Enabled' ? 'Allow' : 'Deny'
    }
  }
}

// Written by the first deployment and by no other: a new key would pick other forms.
@onlyIfNotExists()
resource secret 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = {
  parent: vault
  name: 'sampling-key'
  properties: {
    contentType: 'base64'
    value: samplingKey
  }
}

// Wraps the Data Protection keys that make tickets, which lie in blob storage. It never leaves the vault. A rotated one
// goes on unwrapping what it wrapped, so versions have no end.
resource ticketKeys 'Microsoft.KeyVault/vaults/keys@2026-02-01' = {
  parent: vault
  name: 'ticket-keys'
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: ['wrapKey', 'unwrapKey']
    rotationPolicy: {
      lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P365D' } }]
    }
  }
}

resource wrapsKeys 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: ticketKeys
  name: guid(ticketKeys.id, roles.keyVaultCryptoServiceEncryptionUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.keyVaultCryptoServiceEncryptionUser
    )
  }
}

resource readsSecret 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: secret
  name: guid(secret.id, roles.keyVaultSecretsUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (readsChannels) {
  scope: vault
  name: guid(vault.id, roles.keyVaultSecretsUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

@description('Where the vault is.')
output vaultAddress string = vault.properties.vaultUri

@description('Where the sampling key is, not what it is.')
output samplingKeyAddress string = '${vault.properties.vaultUri}secrets/${secret.name}'

@description('Where the key is that wraps the keys of tickets.')
output keyEncryptionKey string = '${vault.properties.vaultUri}keys/${ticketKeys.name}'
