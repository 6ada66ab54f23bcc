-- The published query over events that carry the names it uses, with the columns it reads and no
-- others. Each part keeps its newest 200 rows, the whole its newest 500.
WITH events AS (
  SELECT * FROM read_json('FOLDER/*.ndjson', format = 'newline_delimited', columns = {
    event_simpleName: 'VARCHAR', timestamp: 'VARCHAR', ComputerName: 'VARCHAR', UserName: 'VARCHAR',
    ImageFileName: 'VARCHAR', CommandLine: 'VARCHAR', ContextBaseFileName: 'VARCHAR', ipv4Destination: 'VARCHAR',
    RemotePort: 'VARCHAR', ParentBaseFileName: 'VARCHAR', SHA256HashData: 'VARCHAR', DomainName: 'VARCHAR',
    RequestType: 'VARCHAR'})
),
network AS (
  SELECT * FROM events
  WHERE event_simpleName = 'NetworkConnectIP4' AND ipv4Destination = '169.254.169.254'
    AND ImageFileName IS NOT NULL
    AND NOT regexp_matches(ImageFileName, 'AzureGuestAgent|WindowsAzureGuestAgent|WaAppAgent|amazon-ssm-agent|google_guest_agent|cloud-init|waagent|aws-cfn-bootstrap', 'i')
  ORDER BY CAST(timestamp AS BIGINT) DESC LIMIT 200
),
process AS (
  SELECT * FROM events
  WHERE event_simpleName = 'ProcessRollup2'
    AND regexp_matches(CommandLine, '169\.254\.169\.254|metadata/instance|iam/security-credentials|latest/meta-data|latest/dynamic|instance-identity|computeMetadata|metadata\.google\.internal|imds\.azure\.com|metadata/v1', 'i')
    AND NOT regexp_matches(CommandLine, 'aws-cfn-bootstrap|cloud-init|amazon-ssm|google_guest_agent|waagent|AzureGuestAgent', 'i')
  ORDER BY CAST(timestamp AS BIGINT) DESC LIMIT 200
),
dns AS (
  SELECT * FROM events
  WHERE event_simpleName = 'DnsRequest'
    AND regexp_matches(DomainName, 'metadata\.google\.internal|imds\.azure\.com', 'i')
    AND NOT regexp_matches(coalesce(ContextBaseFileName, ''), 'AzureGuestAgent|amazon-ssm-agent|google_guest_agent|cloud-init', 'i')
  ORDER BY CAST(timestamp AS BIGINT) DESC LIMIT 200
)
SELECT timestamp, ComputerName, event_simpleName, coalesce(CommandLine, DomainName)
FROM (SELECT * FROM network UNION ALL SELECT * FROM process UNION ALL SELECT * FROM dns)
ORDER BY CAST(timestamp AS BIGINT) DESC LIMIT 500
