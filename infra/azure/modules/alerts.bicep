// What an operator is told of.

import { resourceTags } from '../types.bicep'

param location string
param tags resourceTags
param workspaceId string
param topicId string

@description('Who is written to; without an address alerts are raised and shown, and nobody is written to.')
param operatorEmails string[]

@description('What is asked of the logs every quarter of an hour. The texts are those of functions/Log.cs and of the host.')
var watched = [
  {
    name: 'submission-failed'
    text: 'A submission failed: its unit was told so and has to file again, or an operator replays it.'
    severity: 1
    query: 'AppTraces | where Message startswith "Submission " and Message contains " failed in "'
  }
  {
    name: 'upload-given-up'
    text: 'The blob trigger gave up on an upload after all its tries: nobody has read the file.'
    severity: 1
    query: 'AppTraces | where Message contains "webjobs-blobtrigger-poison"'
  }
  {
    name: 'function-failing'
    text: 'Functions keep failing.'
    severity: 2
    query: 'AppExceptions | where SeverityLevel >= 3 | summarize Failures = count() by bin(TimeGenerated, 15m) | where Failures > 20'
  }
  {
    name: 'telemetry-capped'
    text: 'The daily cap of telemetry is reached: until tomorrow no other alert of the logs can be raised.'
    severity: 2
    query: '_LogOperation | where Category =~ "Ingestion" and Detail contains "OverQuota"'
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

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
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
      windowSize: 'PT15M'
      scopes: [workspaceId]
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
          }
        ]
      }
      // The workspace's tables come with the first telemetry, which is after this.
      skipQueryValidation: true
      actions: { actionGroups: [operators.id] }
    }
  }
]

resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
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
