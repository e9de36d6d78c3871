using Microsoft.Data.Sqlite;
using Trialhead.Trials;

namespace Trialhead.Data.Store;

/// <summary>Where the sites of all current records are: what the gazetteer learns from the registry itself.</summary>
/// <remarks>
/// Sums are whole millionths of a degree, so that taking a replaced record's sites out again leaves no rest.
/// </remarks>
internal sealed class PlaceTable(SqliteConnection connection) : IDisposable
{
    private const double Micro = 1e6;

    private readonly Dictionary<Key, Sums> _changes = [];

    private readonly SqliteCommand _add = connection.Command(
        """
        INSERT INTO place VALUES ($city, $state, $country, $postal, $sites, $points, $latitude, $longitude)
        ON CONFLICT DO UPDATE SET
          sites = sites + excluded.sites, points = points + excluded.points,
          latitude = latitude + excluded.latitude, longitude = longitude + excluded.longitude
        """,
        "$city", "$state", "$country", "$postal", "$sites", "$points", "$latitude", "$longitude");

    public static IEnumerable<KnownPlace> Read(SqliteConnection connection)
    {
        using var command = connection.Command(
            "SELECT city, state, country, postal_code, sites, points, latitude, longitude FROM place WHERE sites > 0");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var points = row.GetInt64(5);
            yield return new KnownPlace(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.GetInt32(4),
                points == 0 ? null : new(row.GetInt64(6) / Micro / points, row.GetInt64(7) / Micro / points));
        }
    }

    public void Add(Trial trial) => Count(trial, 1);

    public void Remove(Trial trial) => Count(trial, -1);

    /// <summary>Writes what was counted since the last call.</summary>
    public void Flush()
    {
        foreach (var (key, sums) in _changes)
        {
            _add.With(
                key.City, key.State, key.Country, key.PostalCode,
                sums.Sites, sums.Points, sums.Latitude, sums.Longitude);
            _add.ExecuteNonQuery();
        }

        _changes.Clear();
    }

    public void Dispose() => _add.Dispose();

    private void Count(Trial trial, int sign)
    {
        foreach (var site in trial.Sites)
        {
            var key = new Key(site.City ?? "", site.State ?? "", site.Country ?? "", site.PostalCode ?? "");
            var sums = _changes.GetValueOrDefault(key);
            _changes[key] = site.Point is { } point
                ? new Sums(
                    sums.Sites + sign,
                    sums.Points + sign,
                    sums.Latitude + (sign * (long)Math.Round(point.Latitude * Micro)),
                    sums.Longitude + (sign * (long)Math.Round(point.Longitude * Micro)))
                : sums with { Sites = sums.Sites + sign };
        }
    }

    private readonly record struct Key(string City, string State, string Country, string PostalCode);

    private readonly record struct Sums(int Sites, int Points, long Latitude, long Longitude);
}
