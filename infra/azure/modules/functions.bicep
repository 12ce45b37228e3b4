// The app, on Flex Consumption.

import { appSettings, channel, resourceTags, scale } from '../types.bicep'

param planName string
param name string
param location string
param tags resourceTags

@description('How the app is scaled.')
param scaling scale

@description('The app\'s settings.')
param settings appSettings

@description('The address under which approvers reach the app; empty for the app\'s own.')
param baseAddress string

@description('The identity with which the app reaches all else.')
param identity { id: string, clientId: string }

@description('The app\'s own storage.')
param host { blobEndpoint: string, queueEndpoint: string, tableEndpoint: string, packageContainer: string }

@description('The storage of uploads, receipts and forms.')
param reports { blobEndpoint: string, queueEndpoint: string }

@description('The storage of the results tables.')
param results { tableEndpoint: string }

@description('Where the key vault is, and in it the sampling key and the key that wraps the keys of tickets.')
param vault { address: string, samplingKeyAddress: string, keyEncryptionKey: string }

@description('The subnet by which the app reaches its storage and vault; null for the internet.')
param subnetId string?

@description('The channels by which messages go out.')
param channels channel[]

param componentName string

// Webhooks hold keys: the app reads them from the vault, and no setting shows them.
var channelSettings = toObject(
  flatten(map(
    channels,
    channel =>
      concat(
        [
          { name: 'PerfEval__Channels__${channel.name}__Kind', value: channel.kind }
          {
            name: 'PerfEval__Channels__${channel.name}__Webhook'
            value: '@Microsoft.KeyVault(SecretUri=${vault.address}secrets/channel-${channel.name})'
          }
        ],
        channel.isSigned
          ? [
              {
                name: 'PerfEval__Channels__${channel.name}__Secret'
                value: '@Microsoft.KeyVault(SecretUri=${vault.address}secrets/channel-${channel.name}-signature)'
              }
            ]
          : []
      )
  )),
  setting => setting.name,
  setting => setting.value
)

@description('The client id of the app registration by which approvers sign in; empty where a link is enough.')
param signInClientId string

var requiresSignIn = !empty(signInClientId)
// The platform's word for: the app registration trusts the app's identity, and there is no secret.
var signInSettings = requiresSignIn ? { OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.clientId } : {}
var managedIdentity = 'managedidentity'

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: scaling.instanceMemoryMB
        maximumInstanceCount: scaling.maximumInstanceCount
        alwaysReady: scaling.alwaysReady
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.blobEndpoint}${host.packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
    }
  }
}

// Publishing with a user name and a password is closed: a deployment signs in.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource configuration 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(channelSettings, signInSettings, {
    APPLICATIONINSIGHTS_CONNECTION_STRING: component.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identity.clientId}'
    // All traces are kept, here and in the host, for the host keeps the lines of a trace only with it, and an alert asks
    // for single lines. The daily cap bounds what that costs.
    OTEL_TRACES_SAMPLER: 'microsoft.fixed_percentage'
    OTEL_TRACES_SAMPLER_ARG: '1'
    AzureWebJobsStorage__blobServiceUri: host.blobEndpoint
    AzureWebJobsStorage__queueServiceUri: host.queueEndpoint
    AzureWebJobsStorage__tableServiceUri: host.tableEndpoint
    AzureWebJobsStorage__credential: managedIdentity
    AzureWebJobsStorage__clientId: identity.clientId
    ReportsStorage__blobServiceUri: reports.blobEndpoint
    ReportsStorage__queueServiceUri: reports.queueEndpoint
    ReportsStorage__credential: managedIdentity
    ReportsStorage__clientId: identity.clientId
    ResultsStorage__tableServiceUri: results.tableEndpoint
    ResultsStorage__clientId: identity.clientId
    PerfEval__BaseAddress: empty(baseAddress) ? 'https://${app.properties.defaultHostName}' : baseAddress
    PerfEval__SamplingKey: '@Microsoft.KeyVault(SecretUri=${vault.samplingKeyAddress})'
    PerfEval__KeyEncryptionKey: vault.keyEncryptionKey
    PerfEval__Profile: settings.profile
    PerfEval__PolicyFile: settings.policyFile
    PerfEval__HolidayFile: settings.holidayFile
    PerfEval__TimeZone: settings.timeZone
    PerfEval__MaxFileBytes: string(settings.maxFileBytes)
    PerfEval__FanOut: string(settings.fanOut)
    PerfEval__SweepAfter: settings.sweepAfter
    PerfEval__StuckAfter: settings.stuckAfter
    PerfEval__HistoryRetentionDays: string(settings.historyRetentionDays)
    PerfEval__RequireSignedIn: string(requiresSignIn)
    PerfEval__DigestWindow: settings.digestWindow
    ReceiptRefreshSchedule: settings.receiptRefreshSchedule
    SweepSchedule: settings.sweepSchedule
    ApprovalSweepSchedule: settings.approvalSweepSchedule
    PurgeSchedule: settings.purgeSchedule
  })
}

// The app believes the header that says who is signed in only with this in front of it, which takes away what others send.
// It lets everybody through: events, operators and health come without a sign-in, and the app asks where it has to.
resource signIn 'Microsoft.Web/sites/config@2025-03-01' = if (requiresSignIn) {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: signInClientId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: { allowedAudiences: [signInClientId] }
      }
    }
    login: { tokenStore: { enabled: false } }
  }
  dependsOn: [configuration]
}

output name string = app.name
output address string = 'https://${app.properties.defaultHostName}'
