// All of PerfEval in a resource group of its own. The subscription of the app to uploads comes second, once the code is
// there (subscription.bicep): `azd up` does both.

targetScope = 'subscription'

import { appSettings, channel, privateNetwork, publicAccess, scale, storageSku, unitAccess } from 'types.bicep'

@description('What sets this deployment apart from others: part of every name.')
@minLength(2)
@maxLength(20)
param environmentName string

@description('The region; one with Flex Consumption.')
param location string

@description('How the app is scaled.')
param scaling scale

@description('Redundancy of uploads, forms and results, which nothing can bring back.')
param dataSku storageSku

@description('Redundancy of the app\'s own storage.')
param appSku storageSku

@description('The app\'s settings.')
param settings appSettings = {
  profile: 'futian-2022'
  policyFile: ''
  holidayFile: ''
  timeZone: 'Asia/Shanghai'
  maxFileBytes: 20971520
  fanOut: 16
  receiptRefreshSchedule: '0 * * * * *'
  sweepSchedule: '0 */15 * * * *'
  approvalSweepSchedule: '0 10 * * * *'
  purgeSchedule: '0 0 3 * * *'
  sweepAfter: '00:15:00'
  stuckAfter: '01:00:00'
  historyRetentionDays: 90
  digestWindow: '00:01:00'
}

@description('The client id of the app registration by which approvers sign in; empty where a link is enough. Who shows a link then has to be signed in as its approver.')
param signInClientId string = ''

@description('The channels by which messages go out; without one nobody is told anything.')
param channels channel[] = []

@description('The address under which approvers reach the app, where it has a domain of its own; empty for the app\'s.')
param baseAddress string = ''

@description('Units whose people are in a group of Entra ID: they file under their folder and read their receipts. Others are given links.')
param units unitAccess[] = []

@description('The object id of the group whose members hand out those links (`perfeval grant`); empty for nobody.')
param grantGroup string = ''

@description('The object id of the group whose members read the results; empty for nobody.')
param analystGroup string = ''

@description('A network of the system\'s own, for storage and vault to be reached by it alone; null for the internet. Units then need a way into it to file.')
param network privateNetwork?

@description('Whether account keys open the results tables; see modules/storage-results.bicep for when Power BI needs them.')
param allowResultsAccountKeys bool = false

@description('Whether the key vault is protected from being purged. It cannot be taken back.')
param purgeProtection bool

@description('Days for which deleted uploads, receipts and forms can be had back.')
param softDeleteDays int = 30

@description('Days for which earlier versions of them are kept.')
param versionDays int = 365

@description('The most telemetry of a day, in GB.')
param dailyCapGb int

@description('Days for which telemetry is kept.')
param telemetryDays int = 90

@description('After how many minutes an upload that nobody has read raises an alert.')
param unreadMinutes int = 60

@description('Who is written to when an alert is raised.')
param operatorEmails string[]

@description('First half of a new sampling key. Used by the first deployment alone; nothing records it but the vault.')
@secure()
param samplingKeySeed string = newGuid()

@description('Second half of it.')
@secure()
param samplingKeySalt string = newGuid()

var tags = { application: 'perfeval', 'azd-env-name': environmentName }
var suffix = uniqueString(subscription().id, environmentName, location)
var appStorageName = 'pevapp${suffix}'
var reportsStorageName = 'pevrep${suffix}'
var resultsStorageName = 'pevres${suffix}'
var vaultName = 'kv-pev-${suffix}'
var componentName = 'appi-perfeval-${suffix}'
var undeliveredContainer = 'undelivered'
var publicNetworkAccess publicAccess = network == null ? 'Enabled' : 'Disabled'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-perfeval-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-perfeval-${suffix}'
    location: location
    tags: tags
  }
}

module appStorage 'modules/storage-app.bicep' = {
  scope: group
  params: {
    name: appStorageName
    location: location
    tags: tags
    sku: appSku
    principalId: identity.outputs.principalId
    publicNetworkAccess: publicNetworkAccess
    undeliveredContainer: undeliveredContainer
    undeliveredDays: 90
  }
}

module reportsStorage 'modules/storage-reports.bicep' = {
  scope: group
  params: {
    name: reportsStorageName
    location: location
    tags: tags
    sku: dataSku
    principalId: identity.outputs.principalId
    publicNetworkAccess: publicNetworkAccess
    softDeleteDays: softDeleteDays
    versionDays: versionDays
    workDays: 30
  }
}

module resultsStorage 'modules/storage-results.bicep' = {
  scope: group
  params: {
    name: resultsStorageName
    location: location
    tags: tags
    sku: dataSku
    principalId: identity.outputs.principalId
    publicNetworkAccess: publicNetworkAccess
    allowAccountKeys: allowResultsAccountKeys
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: vaultName
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    publicNetworkAccess: publicNetworkAccess
    purgeProtection: purgeProtection
    readsChannels: !empty(channels)
    samplingKey: base64('${samplingKeySeed}${samplingKeySalt}')
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-perfeval-${suffix}'
    componentName: componentName
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    dailyCapGb: dailyCapGb
    retentionDays: telemetryDays
  }
}

module people 'modules/people.bicep' = {
  scope: group
  params: {
    reportsAccountName: reportsStorageName
    resultsAccountName: resultsStorageName
    units: units
    grantGroup: grantGroup
    analystGroup: analystGroup
  }
  dependsOn: [reportsStorage, resultsStorage]
}

module privateNet 'modules/network.bicep' = if (network != null) {
  scope: group
  params: {
    name: 'vnet-perfeval-${suffix}'
    location: location
    tags: tags
    network: network!
    accounts: { app: appStorageName, reports: reportsStorageName, results: resultsStorageName }
    vaultName: vaultName
  }
  dependsOn: [appStorage, reportsStorage, resultsStorage, vault]
}

module functions 'modules/functions.bicep' = {
  scope: group
  params: {
    planName: 'plan-perfeval-${suffix}'
    name: 'func-perfeval-${suffix}'
    location: location
    tags: tags
    scaling: scaling
    settings: settings
    baseAddress: baseAddress
    identity: { id: identity.outputs.id, clientId: identity.outputs.clientId }
    host: {
      blobEndpoint: appStorage.outputs.blobEndpoint
      queueEndpoint: appStorage.outputs.queueEndpoint
      tableEndpoint: appStorage.outputs.tableEndpoint
      packageContainer: appStorage.outputs.packageContainer
    }
    reports: {
      blobEndpoint: reportsStorage.outputs.blobEndpoint
      queueEndpoint: reportsStorage.outputs.queueEndpoint
    }
    results: { tableEndpoint: resultsStorage.outputs.tableEndpoint }
    vault: {
      address: vault.outputs.vaultAddress
      samplingKeyAddress: vault.outputs.samplingKeyAddress
      keyEncryptionKey: vault.outputs.keyEncryptionKey
    }
    subnetId: privateNet.?outputs.appSubnetId
    channels: channels
    signInClientId: signInClientId
    componentName: componentName
  }
  dependsOn: [monitoring]
}

module uploadEvents 'modules/upload-events.bicep' = {
  scope: group
  params: {
    name: 'evgt-perfeval-${suffix}'
    location: location
    tags: tags
    reportsAccountId: reportsStorage.outputs.id
    undelivered: { account: appStorageName, container: undeliveredContainer }
  }
  dependsOn: [appStorage]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    topicId: uploadEvents.outputs.id
    unreadMinutes: unreadMinutes
    operatorEmails: operatorEmails
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
  }
}

// The steps after this one read these by their names.
output AZURE_RESOURCE_GROUP string = group.name
output PERFEVAL_APP string = functions.outputs.name
output PERFEVAL_ADDRESS string = functions.outputs.address
output PERFEVAL_TOPIC string = uploadEvents.outputs.name
output PERFEVAL_APP_STORAGE string = appStorageName
output PERFEVAL_UNDELIVERED_CONTAINER string = undeliveredContainer
output PERFEVAL_REPORTS_STORAGE string = reportsStorage.outputs.name
output PERFEVAL_REPORTS_ENDPOINT string = reportsStorage.outputs.blobEndpoint
output PERFEVAL_REPORTS_CONTAINER string = reportsStorage.outputs.reportsContainer
output PERFEVAL_RESULTS_STORAGE string = resultsStorage.outputs.name
