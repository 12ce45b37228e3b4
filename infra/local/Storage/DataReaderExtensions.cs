using Microsoft.Data.Sqlite;

namespace FunctionsLocalHost.Storage;

internal static class DataReaderExtensions
{
    public static string? Text(this SqliteDataReader reader, int column)
        => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTime Time(this SqliteDataReader reader, int column)
        => new(reader.GetInt64(column), DateTimeKind.Utc);
}
