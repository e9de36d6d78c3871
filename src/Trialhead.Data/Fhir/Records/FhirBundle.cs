using Hl7.Fhir.Model;
using Provenance = Trialhead.Clinical.Provenance;

namespace Trialhead.Data.Fhir.Records;

/// <summary>The resources of one record, and which of them a reference means.</summary>
internal sealed class FhirBundle
{
    private readonly Dictionary<string, Resource> _byAddress = new(StringComparer.Ordinal);

    /// <summary>Takes a bundle in, with the bundles within it; or a single resource, with those that parameters hold.</summary>
    public FhirBundle(Resource whole) => Add(whole, "");

    /// <summary>Takes resources in that stand in places of their own.</summary>
    public FhirBundle(IReadOnlyList<(Resource Resource, string Place)> resources)
    {
        foreach (var (resource, place) in resources)
        {
            Add(resource, place);
        }
    }

    /// <summary>Every resource with its JSON pointer, in order.</summary>
    public List<(Resource Resource, string Pointer)> Entries { get; } = [];

    /// <summary>The resource that a reference means, by address, by kind and id, or contained; null where the record does not hold it.</summary>
    public Resource? Find(ResourceReference? reference, DomainResource from) =>
        reference?.Reference is not { Length: > 0 } address ? null
        : address[0] == '#' ? from.Contained.Find(resource => resource.Id == address[1..])
        : _byAddress.GetValueOrDefault(address);

    private void Add(Resource resource, string pointer)
    {
        if (resource is Bundle bundle)
        {
            Add(bundle, pointer);
            return;
        }

        Entries.Add((resource, pointer));
        _byAddress.TryAdd($"{resource.TypeName}/{resource.Id}", resource);
        if (resource is Parameters parameters)
        {
            for (var i = 0; i < parameters.Parameter.Count; i++)
            {
                if (parameters.Parameter[i].Resource is { } held)
                {
                    Add(held, $"{pointer}/parameter/{i}/resource");
                }
            }
        }
    }

    private void Add(Bundle bundle, string pointer)
    {
        for (var i = 0; i < bundle.Entry.Count; i++)
        {
            if (bundle.Entry[i] is { Resource: { } one, FullUrl: var address })
            {
                Add(one, $"{pointer}/entry/{i}/resource");
                _byAddress.TryAdd(address ?? "", one);
            }
        }
    }

    /// <summary>Where a resource's facts come from.</summary>
    public static Provenance From(string pointer, string words) => new("FHIR record", Pointer: pointer, Quote: words);
}
