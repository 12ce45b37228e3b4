using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfEval.PowerBi.Tests.Connector;

/// <summary>Signs requests to a table service with the account's key, as clients that speak plain OData do (SharedKeyLite).</summary>
internal sealed class SharedKey
{
    private readonly string _account;
    private readonly byte[] _key;

    /// <summary>The key of a connection string.</summary>
    public SharedKey(string connection)
    {
        var parts = connection.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        _account = parts["AccountName"];
        _key = Convert.FromBase64String(parts["AccountKey"]);
        Endpoint = new Uri(parts["TableEndpoint"].TrimEnd('/') + "/");
    }

    /// <summary>The table service.</summary>
    public Uri Endpoint { get; }

    /// <summary>A signed GET that asks for types.</summary>
    public HttpRequestMessage Get(string pathAndQuery)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Endpoint, pathAndQuery));
        var date = DateTime.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{date}\n/{_account}{request.RequestUri!.AbsolutePath}"));
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-version", "2019-02-02");
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.TryAddWithoutValidation("Accept", "application/json;odata=fullmetadata");
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKeyLite {_account}:{Convert.ToBase64String(signature)}");
        return request;
    }
}
