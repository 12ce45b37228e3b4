// For trying things out: small, nothing kept warm, can be deleted and made again.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param scaling = {
  instanceMemoryMB: 2048
  maximumInstanceCount: 40
  alwaysReady: []
}
param dataSku = 'Standard_LRS'
param appSku = 'Standard_LRS'
param purgeProtection = false
param softDeleteDays = 7
param versionDays = 30
param dailyCapGb = 1
param telemetryDays = 30
param operatorEmails = filter(
  map(split(readEnvironmentVariable('PERFEVAL_OPERATORS', ''), ','), email => trim(email)),
  email => !empty(email)
)
