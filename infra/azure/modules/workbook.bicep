// What an operator looks at: how many are where, how long they have waited, and what went wrong.

import { resourceTags } from '../types.bicep'

param location string
param tags resourceTags
param workspaceId string

// The tables of results cannot be asked from a workbook; the app's own events tell the same, by ids.
var content = union(loadJsonContent('../workbook.json'), { fallbackResourceIds: [workspaceId] })

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'perfeval-workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'PerfEval'
    category: 'workbook'
    sourceId: workspaceId
    version: 'Notebook/1.0'
    serializedData: string(content)
  }
}
