// Where telemetry goes, and how much of it a day.

import { roles } from '../roles.bicep'
import { resourceTags } from '../types.bicep'

param workspaceName string
param componentName string
param location string
param tags resourceTags
param principalId string

@description('The most telemetry of a day, in GB. What is beyond it is lost until the next day; an alert says so.')
@minValue(1)
param dailyCapGb int

@description('Days for which telemetry is kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyCapGb }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: componentName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // The connection string alone lets nobody write: the app signs in.
    DisableLocalAuth: true
  }
}

resource writesTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: component
  name: guid(component.id, roles.monitoringMetricsPublisher)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.monitoringMetricsPublisher
    )
  }
}

output workspaceId string = workspace.id
