// For a bureau or a district that files in earnest. An instance of each kind is kept warm, so that a clerk who uploads
// and an approver who opens a link do not wait for a start.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'prod')
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param scaling = {
  instanceMemoryMB: 2048
  maximumInstanceCount: 100
  alwaysReady: [
    { name: 'http', instanceCount: 1 }
    { name: 'blob', instanceCount: 1 }
    { name: 'durable', instanceCount: 1 }
  ]
}
// Three zones of one region: what units file stays in it.
param dataSku = 'Standard_ZRS'
param appSku = 'Standard_ZRS'
param purgeProtection = true
param dailyCapGb = 5
param operatorEmails = filter(
  map(split(readEnvironmentVariable('PERFEVAL_OPERATORS', ''), ','), email => trim(email)),
  email => !empty(email)
)
