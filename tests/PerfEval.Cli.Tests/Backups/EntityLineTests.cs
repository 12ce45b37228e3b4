using Azure.Data.Tables;
using PerfEval.Cli.Backups;

namespace PerfEval.Cli.Tests.Backups;

public sealed class EntityLineTests
{
    public static TheoryData<object> Values =>
    [
        "", "文字 \"引号\"\r\n\u0001\u2028", "{\"type\":\"Edm.Int64\",\"value\":\"1\"}", true, false, int.MinValue, long.MaxValue, 0.1 + 0.2, double.NaN,
        double.NegativeInfinity, new DateTimeOffset(2023, 2, 6, 2, 0, 0, TimeSpan.Zero).AddTicks(1), Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read_back_with_its_type(object value)
    {
        var entity = new TableEntity("分区", "行~1") { ["Column"] = value };

        var line = EntityLine.Write(entity);
        var read = EntityLine.Read(line);

        Assert.DoesNotContain('\n', line);
        Assert.Equal(("分区", "行~1"), (read.PartitionKey, read.RowKey));
        Assert.Equal(value, read["Column"]);
    }

    [Fact]
    public void Bytes_are_read_back()
    {
        var read = EntityLine.Read(EntityLine.Write(new TableEntity("p", "r") { ["Column"] = new byte[] { 0, 255 } }));

        Assert.Equal([0, 255], read.GetBinary("Column"));
    }

    [Fact]
    public void What_storage_sets_and_what_is_not_there_is_left_out()
    {
        var entity = new TableEntity("p", "r") { ["Column"] = null, Timestamp = DateTimeOffset.UnixEpoch, ETag = new Azure.ETag("x") };

        Assert.Equal("""{"PartitionKey":"p","RowKey":"r"}""", EntityLine.Write(entity));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"PartitionKey":"p"}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A":1}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A":{"type":"Edm.Int64","value":"x"}}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A":{"type":"Edm.Int32","value":"99999999999"}}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A":{"type":"Edm.None","value":"1"}}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A":{"value":"1"}}""")]
    [InlineData("""{"PartitionKey":{"type":"Edm.Int32","value":"1"},"RowKey":"r"}""")]
    public void What_is_no_entity_is_refused(string line) => Assert.Throws<FormatException>(() => EntityLine.Read(line));
}
