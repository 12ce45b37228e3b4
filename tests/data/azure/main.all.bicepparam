// Everything that can be asked for.
using 'main.bicep'

param environmentName = 'all'
param location = 'chinanorth3'
param scaling = {
  instanceMemoryMB: 512
  maximumInstanceCount: 40
  alwaysReady: []
}
param dataSku = 'Standard_GZRS'
param appSku = 'Standard_LRS'
param purgeProtection = true
param dailyCapGb = 1
param operatorEmails = ['ops@example.org']
param units = [
  { folder: '福田区教育局', group: '00000000-0000-0000-0000-0000000000a1' }
  { folder: 'unit-b', group: '00000000-0000-0000-0000-0000000000b1' }
]
param grantGroup = '00000000-0000-0000-0000-0000000000c1'
param analystGroup = '00000000-0000-0000-0000-0000000000d1'
param signInClientId = '00000000-0000-0000-0000-0000000000e1'
param network = { addresses: '10.20.0.0/24' }
param channels = [
  { name: 'bureau', kind: 'WeCom', isSigned: false }
  { name: 'finance', kind: 'DingTalk', isSigned: true }
]
