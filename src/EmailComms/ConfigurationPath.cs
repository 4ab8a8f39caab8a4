namespace EmailComms;

/// <summary>Where the settings stand in the configuration, so that messages can name them by their whole path.</summary>
internal sealed record ConfigurationPath(string Value);
