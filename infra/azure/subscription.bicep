// Brings uploads to the app. The key of the app's blob webhook exists only once its code runs, so this is the second
// step of a deployment. The key is read here and goes into no parameter, output or script.

@description('The app.')
param appName string

@description('The topic of the uploads\' storage account.')
param topicName string

@description('The container that is uploaded to.')
param reportsContainer string

@description('The storage account of events that cannot be delivered.')
param appStorageName string

@description('Its container for them.')
param undeliveredContainer string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource appStorage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: appStorageName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

var webhook = 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.ReportUploaded'
var key = listKeys('${app.id}/host/default', '2025-03-01').systemKeys.blobs_extension

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'uploads'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: '${webhook}&code=${key}'
        maxEventsPerBatch: 1
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${reportsContainer}/blobs/'
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: appStorage.id, blobContainerName: undeliveredContainer }
      }
    }
  }
}
