// What an operator may set of the app and of how it runs.

@export()
@description('How the app is scaled.')
type scale = {
  @description('Memory of an instance, in MB.')
  instanceMemoryMB: 512 | 2048 | 4096

  @description('The most instances at once; 40 is the fewest that the plan lets one say.')
  @minValue(40)
  @maxValue(1000)
  maximumInstanceCount: int

  @description('Instances that are kept warm, by group (http, durable, blob) or function (function:NAME). Each costs while it idles.')
  alwaysReady: { name: string, instanceCount: int }[]
}

@export()
@description('The settings of the app that are no secret and no address. Each is described in functions/Settings.')
type appSettings = {
  @description('The rule profile.')
  profile: string

  @description('A file of the package with the approval policy; empty for the one that is shipped.')
  policyFile: string

  @description('A file of the package with the holidays; empty for those that are shipped.')
  holidayFile: string

  @description('The time zone in which dates are reckoned.')
  timeZone: string

  @description('The most bytes an uploaded file may have.')
  @minValue(1)
  @maxValue(104857600)
  maxFileBytes: int

  @description('How many activities of one submission run at once.')
  @minValue(1)
  @maxValue(128)
  fanOut: int

  @description('How often receipts follow outcomes, NCRONTAB.')
  receiptRefreshSchedule: string

  @description('How often the sweep looks for what was left behind, NCRONTAB.')
  sweepSchedule: string

  @description('How often waiting forms are held to the approvals that wait, NCRONTAB.')
  approvalSweepSchedule: string

  @description('When old histories are purged, NCRONTAB.')
  purgeSchedule: string

  @description('How old an upload is before the sweep looks after it, [d.]hh:mm:ss.')
  sweepAfter: string

  @description('How long an evaluation may stand still before it counts as stuck, [d.]hh:mm:ss.')
  stuckAfter: string

  @description('How many days the histories of ended orchestrations are kept.')
  @minValue(1)
  @maxValue(3650)
  historyRetentionDays: int

  @description('How long messages to one person are gathered into one, hh:mm:ss.')
  digestWindow: string
}

@export()
@description('A channel by which messages go out, named by the policy\'s directory.channels. Its webhook is the key vault\'s secret channel-NAME; what signs its messages is channel-NAME-signature.')
type channel = {
  @minLength(1)
  @maxLength(40)
  name: string

  kind: 'WeCom' | 'DingTalk' | 'Teams'

  @description('Whether its messages are signed; 钉钉 alone.')
  isSigned: bool
}

@export()
@description('A unit whose people are in a group of Entra ID.')
type unitAccess = {
  @description('The folder under which it files, one segment of a blob\'s name.')
  folder: string

  @description('The object id of the group.')
  @minLength(36)
  @maxLength(36)
  group: string
}

@export()
@description('A network of the system\'s own.')
type privateNetwork = {
  @description('Its addresses, /25 or more: half for the app\'s instances, half for the endpoints.')
  addresses: string
}

@export()
@description('Whether a service is reached from the internet.')
type publicAccess = 'Enabled' | 'Disabled'

@export()
@description('Redundancy of a storage account.')
type storageSku = 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GRS' | 'Standard_GZRS'

@export()
@description('The tags that every resource bears.')
type resourceTags = { *: string }
