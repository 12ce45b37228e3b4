// A network of the system's own: the app reaches its storage and vault by it, and nobody else does.

import { privateNetwork, resourceTags } from '../types.bicep'

param name string
param location string
param tags resourceTags
param network privateNetwork

@description('The storage accounts.')
param accounts { app: string, reports: string, results: string }

param vaultName string

var services = ['blob', 'queue', 'table', 'vault']

// What the app reaches, each with the service that it reaches there.
var targets = [
  { name: 'app-blob', account: accounts.app, service: 'blob' }
  { name: 'app-queue', account: accounts.app, service: 'queue' }
  { name: 'app-table', account: accounts.app, service: 'table' }
  { name: 'reports-blob', account: accounts.reports, service: 'blob' }
  { name: 'reports-queue', account: accounts.reports, service: 'queue' }
  { name: 'results-table', account: accounts.results, service: 'table' }
  { name: 'vault', account: null, service: 'vault' }
]

resource vnet 'Microsoft.Network/virtualNetworks@2025-01-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [network.addresses] }
    subnets: [
      {
        // Flex Consumption takes an address for several instances; the subnet is its alone.
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(network.addresses, 26, 0)
          delegations: [{ name: 'flex-consumption', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: cidrSubnet(network.addresses, 26, 1) }
      }
    ]
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for service in services: {
    name: service == 'vault'
      ? 'privatelink${replace(environment().suffixes.keyvaultDns, '.vault.', '.vaultcore.')}'
      : 'privatelink.${service}.${environment().suffixes.storage}'
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (service, index) in services: {
    parent: zones[index]
    name: name
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: vnet.id }
    }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2025-01-01' = [
  for target in targets: {
    name: '${name}-${target.name}'
    location: location
    tags: tags
    properties: {
      subnet: { id: vnet.properties.subnets[1].id }
      privateLinkServiceConnections: [
        {
          name: target.service
          properties: {
            privateLinkServiceId: target.account == null
              ? resourceId('Microsoft.KeyVault/vaults', vaultName)
              : resourceId('Microsoft.Storage/storageAccounts', target.account!)
            groupIds: [target.service]
          }
        }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01' = [
  for (target, index) in targets: {
    parent: endpoints[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        { name: target.service, properties: { privateDnsZoneId: zones[indexOf(services, target.service)].id } }
      ]
    }
  }
]

output appSubnetId string = vnet.properties.subnets[0].id
