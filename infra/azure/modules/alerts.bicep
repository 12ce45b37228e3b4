// What an operator is told of.

import { resourceTags } from '../types.bicep'

param location string
param tags resourceTags
param workspaceId string
param topicId string

@description('Who is written to; without an address alerts are raised and shown, and nobody is written to.')
param operatorEmails string[]

@description('How old the oldest upload that nobody has read may be, in minutes.')
@minValue(15)
param unreadMinutes int

// What is asked of the logs. Names of events are those of functions/Log.cs; the queue's name is the host's. A host
// whose app has OpenTelemetry does not send what it logs itself (Microsoft.Azure.WebJobs.*): its call to the queue is sent.
var watched = [
  {
    name: 'submission-failed'
    text: 'A submission failed: its unit was told so and has to file again, or an operator replays it.'
    severity: 1
    window: 'PT15M'
    query: 'AppTraces | where tostring(Properties.EventName) == "SubmissionFailed"'
    raisedBelow: 0
  }
  {
    name: 'upload-given-up'
    text: 'The blob trigger gave up on an upload after all its tries: nobody has read the file.'
    severity: 1
    window: 'PT15M'
    query: 'union AppTraces, AppDependencies | where Message contains "webjobs-blobtrigger-poison" or (Name startswith "POST" and Data contains "webjobs-blobtrigger-poison/messages" and Success)'
    raisedBelow: 0
  }
  {
    name: 'upload-unread'
    text: 'An upload has not been read for longer than it should take.'
    severity: 1
    window: 'PT1H'
    query: 'AppTraces | where tostring(Properties.EventName) == "OldestUnread" and toint(Properties.Minutes) > ${unreadMinutes}'
    raisedBelow: 0
  }
  {
    name: 'submission-stuck'
    text: 'A submission runs but does not move on.'
    severity: 2
    window: 'PT15M'
    query: 'AppTraces | where tostring(Properties.EventName) == "SubmissionStuck"'
    raisedBelow: 0
  }
  {
    name: 'step-lapsed'
    text: 'An approval step lapsed: nobody answered in time. It went to who stands in, or ended undecided.'
    severity: 2
    window: 'PT15M'
    query: 'AppTraces | where tostring(Properties.EventName) == "StepLapsed"'
    raisedBelow: 0
  }
  {
    name: 'app-silent'
    text: 'The sweep, which runs whether anybody files or not, has told nothing for two hours: the app does not run.'
    severity: 1
    window: 'PT2H'
    query: 'AppTraces | where tostring(Properties.EventName) == "Swept"'
    raisedBelow: 1
  }
  {
    name: 'function-failing'
    text: 'Functions keep failing.'
    severity: 2
    window: 'PT15M'
    query: 'AppExceptions | where SeverityLevel >= 3 | summarize Failures = count() by bin(TimeGenerated, 15m) | where Failures > 20'
    raisedBelow: 0
  }
  {
    name: 'item-failing'
    text: 'A timer fails again and again for one thing: a receipt, an upload or a form is not brought up to date.'
    severity: 2
    window: 'PT6H'
    query: 'AppTraces | where tostring(Properties.EventName) == "ItemFailed" | summarize Failures = count() by tostring(Properties.Item) | where Failures > 4'
    raisedBelow: 0
  }
  {
    name: 'telemetry-capped'
    text: 'The daily cap of telemetry is reached: until tomorrow no other alert of the logs can be raised.'
    severity: 2
    window: 'PT15M'
    query: '_LogOperation | where Category =~ "Ingestion" and Detail contains "OverQuota"'
    raisedBelow: 0
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'perfeval-operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'perfeval'
    emailReceivers: [for email in operatorEmails: { name: email, emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for alert in watched: {
    name: 'perfeval-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'PerfEval: ${alert.name}'
      description: alert.text
      severity: alert.severity
      enabled: true
      evaluationFrequency: 'PT15M'
      windowSize: alert.window
      scopes: [workspaceId]
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: alert.raisedBelow > 0 ? 'LessThan' : 'GreaterThan'
            threshold: alert.raisedBelow
          }
        ]
      }
      // The workspace's tables come with the first telemetry, which is after this.
      skipQueryValidation: true
      actions: { actionGroups: [operators.id] }
    }
  }
]

resource undelivered 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'perfeval-upload-undelivered'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app was not told of an upload; the event lies in the container of undelivered events.'
    severity: 1
    enabled: true
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    scopes: [topicId]
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-lettered'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}
