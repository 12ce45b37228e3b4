// What people may do with the data: units, those who hand out links, analysts. Each is a group of Entra ID; who is in it
// is decided there.

import { roles } from '../roles.bicep'
import { unitAccess } from '../types.bicep'

param reportsAccountName string
param resultsAccountName string

@description('Units whose people are in a group: they write under their folder of reports, and read their receipts.')
param units unitAccess[]

@description('The group whose members hand out links to units that have none (`perfeval grant`); empty for nobody.')
param grantGroup string

@description('The group whose members read the results; empty for nobody.')
param analystGroup string

// The name of a role is one in the whole tenant.
var suffix = uniqueString(resourceGroup().id)
var handsOut = !empty(units) || !empty(grantGroup)
var blobs = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs'

// A folder is one segment of a blob's name, and stands in a condition between quotes. Receipts write % and ~ otherwise.
func folderOf(name string) string =>
  empty(name) || contains(name, '/') || contains(name, '\\') || contains(name, '\'') || contains(name, '%') || contains(
      name,
      '~'
    ) || name == '.' || name == '..'
    ? fail('A unit folder is one segment without / \\ \' % and ~: ${name}')
    : name

// A condition speaks of what it names and lets all else of the role through: the roles below have nothing else.
func underFolder(attribute string, folder string) string => '(${attribute} StringStartsWith \'${folder}/\')'

resource reportsAccount 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: reportsAccountName

  resource blobService 'blobServices' existing = {
    name: 'default'

    resource reports 'containers' existing = {
      name: 'reports'
    }

    resource receipts 'containers' existing = {
      name: 'receipts'
    }
  }
}

resource resultsAccount 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: resultsAccountName
}

// The built-in roles for blobs also change and delete containers, which no condition can hold back, and make links of
// their own: these two do what a unit does and no more.
resource files 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (handsOut) {
  name: guid(resourceGroup().id, 'files')
  properties: {
    roleName: 'PerfEval: file reports (${suffix})'
    description: 'Writes blobs; neither reads, lists nor deletes any.'
    type: 'customRole'
    assignableScopes: [resourceGroup().id]
    permissions: [{ dataActions: ['${blobs}/write', '${blobs}/add/action'] }]
  }
}

resource readsReceipts 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (handsOut) {
  name: guid(resourceGroup().id, 'reads-receipts')
  properties: {
    roleName: 'PerfEval: read receipts (${suffix})'
    description: 'Reads and lists blobs; makes no links to them.'
    type: 'customRole'
    assignableScopes: [resourceGroup().id]
    permissions: [{ dataActions: ['${blobs}/read'] }]
  }
}

resource unitFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for unit in units: {
    scope: reportsAccount::blobService::reports
    name: guid(reportsAccount::blobService::reports.id, files.id, unit.group, unit.folder)
    properties: {
      description: 'Files under ${unit.folder}/.'
      principalId: unit.group
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', files.name)
      conditionVersion: '2.0'
      condition: '((!(ActionMatches{\'${blobs}/write\'}) AND !(ActionMatches{\'${blobs}/add/action\'})) OR ${underFolder('@Resource[${blobs}:path]', folderOf(unit.folder))})'
    }
  }
]

// Reading has the path of a blob to go by, earlier versions included; listing has none, only the prefix that is asked for.
resource unitReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for unit in units: {
    scope: reportsAccount::blobService::receipts
    name: guid(reportsAccount::blobService::receipts.id, readsReceipts.id, unit.group, unit.folder)
    properties: {
      description: 'Reads the receipts of ${unit.folder}/.'
      principalId: unit.group
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', readsReceipts.name)
      conditionVersion: '2.0'
      condition: '((!(ActionMatches{\'${blobs}/read\'} AND NOT SubOperationMatches{\'Blob.List\'})) OR ${underFolder('@Resource[${blobs}:path]', folderOf(unit.folder))}) AND ((!(ActionMatches{\'${blobs}/read\'} AND SubOperationMatches{\'Blob.List\'})) OR ${underFolder('@Request[${blobs}:prefix]', folderOf(unit.folder))})'
    }
  }
]

// A link can do no more than who made it: whoever hands out links to file has to be able to file, and so on.
resource granterFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(grantGroup)) {
  scope: reportsAccount::blobService::reports
  name: guid(reportsAccount::blobService::reports.id, files.id, grantGroup)
  properties: {
    principalId: grantGroup
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', files.name)
  }
}

resource granterReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(grantGroup)) {
  scope: reportsAccount::blobService::receipts
  name: guid(reportsAccount::blobService::receipts.id, readsReceipts.id, grantGroup)
  properties: {
    principalId: grantGroup
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', readsReceipts.name)
  }
}

resource granterSigns 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(grantGroup)) {
  scope: reportsAccount
  name: guid(reportsAccount.id, roles.storageBlobDelegator, grantGroup)
  properties: {
    principalId: grantGroup
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDelegator)
  }
}

resource analystReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(analystGroup)) {
  scope: resultsAccount
  name: guid(resultsAccount.id, roles.storageTableDataReader, analystGroup)
  properties: {
    principalId: analystGroup
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageTableDataReader)
  }
}
