using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Tests.Storage;

public class StorageConnectionTests
{
    private const string Connection = "UseDevelopmentStorage=true";

    [Theory]
    [InlineData("/forms.txt")]
    [InlineData("图书馆/forms.txt/")]
    public void A_blob_whose_name_begins_or_ends_with_a_slash_is_not_taken_for_another(string name)
    {
        foreach (var blobs in new[] { StorageConnection.Blobs(Connection, _ => null), new InstanceStorage(Connection).Blobs })
            Assert.Equal(name, blobs.GetBlobContainerClient("reports").GetBlobClient(name).Name);
    }
}
