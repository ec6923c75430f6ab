{ config, lib, pkgs, ... }:

with lib;

let
  cfg = config.services.example;
  settings = pkgs.writeText "example.conf" ''
    listen = ${cfg.address}:${toString cfg.port}
    # The log is written elsewhere.
    log = /var/log/example.log
    ${optionalString cfg.verbose "verbose = yes"}
  '';
in
{
  options.services.example = {
    enable = mkEnableOption "the example service";

    package = mkOption {
      type = types.package;
      default = pkgs.example;
      defaultText = "pkgs.example";
      description = "Which package runs.";
    };

    address = mkOption {
      type = types.str;
      default = "127.0.0.1";
      example = "::1";
      description = ''
        Where the service listens.
      '';
    };

    port = mkOption {
      type = types.port;
      default = 8080;
      description = "The port.";
    };

    verbose = mkOption {
      type = types.bool;
      default = false;
      description = "Whether everything is logged.";
    };
  };

  config = mkIf cfg.enable {
    users.users.example = {
      isSystemUser = true;
      group = "example";
      home = "/var/lib/example";
    };
    users.groups.example = { };

    systemd.services.example = {
      description = "Example";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig = {
        ExecStart = "${cfg.package}/bin/example --config ${settings}";
        User = "example";
        Restart = "on-failure";
        RestartSec = 5;
      };
      environment = mapAttrs (name: value: toString value) {
        PORT = cfg.port;
        HOST = cfg.address;
      };
    };

    assertions = [
      {
        assertion = cfg.port > 1024 || cfg.address == "127.0.0.1";
        message = "The service may not take a port below 1024.";
      }
    ];

    networking.firewall.allowedTCPPorts = optional (cfg.address != "127.0.0.1") cfg.port;
    nixpkgs.overlays = [ (self: super: { example = super.callPackage ./package.nix { }; }) ];
  };
}
